### Was Dateline sagt, auf Deutsch. Wer liest, wird mit Sie angesprochen.

with-example = { $sentence } Zum Beispiel: { $example }
two-sentences = { $first } { $second }
still-reading = Ich lese noch: bisher { $visited } von { $due } Medien.
which-one = Welche davon?
button-back = ‹ Zurück
button-more = Mehr ›
button-undo = Rückgängig

flood = Das war viel auf einmal. Ich antworte gleich wieder.
busy = Es wurde mehr gefragt, als ich beantworten kann; das hier blieb unbeantwortet. Bitte fragen Sie in einer Minute noch einmal.
was-away = Ich war nicht da; was vor mehr als einer Minute gefragt wurde, blieb unbeantwortet. Bitte fragen Sie noch einmal.
went-wrong = Bei uns ist etwas schiefgegangen. Es wurde nichts geändert: Bitte versuchen Sie es gleich noch einmal.
button-old = Diese Schaltfläche ist zu alt. Fragen Sie neu: { $digest }, { $help }
lost = Ich antworte auf Befehle und Ortsnamen: { $country }, { $help }.
no-command = Den Befehl { $command } gibt es nicht. { $help } zeigt alle.
did-you-mean = Meinten Sie { $choices }?
admins-only = In Gruppen dürfen nur Admins { $command } benutzen: Fragen Sie dort nach, oder schreiben Sie mir privat.
for-channel = Für { $name }:
channel-out-of-reach = { $name } kann ich nicht einrichten: Ich muss dort Mitglied mit Schreibrecht sein, und Sie müssen dort Admin sein.

place-unknown = Einen Ort namens „{ $words }“ kenne ich nicht.
places-nearest = Am ähnlichsten: { $choices }.
pick-place = Ort wählen
all-of = Ganz { $place }
ask-country = Welches Land?
ask-region = Welche Region?
nothing-in-week = { $places }: keine Meldung in den letzten sieben Tagen.
nothing-for-taste = { $places }: Alles Neue ist hier ausgeblendet oder in Sprachen, die dieser Chat nicht liest. { $mute }, { $settings }
nothing-then = { $places }: Aus dieser Zeit ist nichts gespeichert. Die Meldungen reichen zurück bis zu dem Tag, an dem dieses Dateline zu lesen begann.
day-to-come = Das kommt erst noch.
day-unknown = Einen Tag namens „{ $words }“ kenne ich nicht.

ask-search = Nach welchen Wörtern?
search-title = Suche
search-nothing = Keine Meldung enthält { $words }.
search-nothing-in = { $places }: Keine Meldung enthält { $words }.
ask-story = Welche Meldung?
no-such-story = Diese Meldung habe ich nicht. { $search } findet Meldungen nach ihren Wörtern.
story-gone = Diese Meldung ist nicht mehr gespeichert.
button-story = Meldung
button-sources = Quellen
button-earlier = Zuvor
button-why = Warum
button-follow = { $words } folgen
button-mute = Ausblenden…
story-told =
    { $newsrooms ->
        [one] { $newsrooms } Redaktion berichtet
       *[other] { $newsrooms } Redaktionen berichten
    } in { $articles }; zuerst { $first }, zuletzt { $newest }
article-count =
    { $count ->
        [one] { $count } Artikel
       *[other] { $count } Artikeln
    }
story-about = betrifft { $places }
story-earlier = Zuvor: { $headline }
sources-of-story =
    { $count ->
        [one] { $count } Artikel zu { $headline }
       *[other] { $count } Artikel zu { $headline }
    }
a-copy = Kopie

why-title = Warum { $headline }
why-news-title = Warum es eine Nachricht ist:
why-news =
    { $why } { $newsrooms ->
        [one] { $newsrooms } Redaktion berichtet
       *[other] { $newsrooms } Redaktionen berichten unabhängig voneinander
    }, zuletzt { $age }; je mehr Redaktionen und je frischer, desto weiter oben.
why-no-place-title = Warum kein Land:
why-no-place = { $why } keiner der Artikel handelt eindeutig von einem.
why-place-title = Warum { $place }:
why-place = { $why } { $about } Jedes Medium zählt einmal; von wo aus geschrieben wurde, zählt wenig.
why-place-all = Es geht ganz um { $place }.
why-place-shares = Es geht um { $shares }.
why-place-words = Genannt werden { $words }.
quoted = „{ $words }“
why-one-title = Warum eine einzige Meldung:
why-one-alone = { $why } sie hat bisher nur einen Artikel.
why-one =
    { $why } { $articles ->
        [one] { $articles } Artikel erzählt sie in eigenen Worten.
       *[other] { $articles } Artikel erzählen sie in eigenen Worten.
    }
why-one-words = Gemeinsam sind ihnen { $words }.
why-one-copies =
    { $count ->
        [one] { $count } weiterer wiederholt einen Text, der schon da war.
       *[other] { $count } weitere wiederholen einen Text, der schon da war.
    }
why-told-title = Warum in Ihrem Überblick:
why-untold-title = Warum nicht in Ihrem Überblick:
why-told = { $why } { $reason }
why-reason-told = Sie haben sie schon bekommen; sie kommt nur wieder, wenn sie wächst.
why-reason-told-grown = Sie haben sie schon bekommen, und sie ist seither gewachsen: Sie kommt noch einmal.
why-reason-told-soon = Sie haben sie noch nicht bekommen: Sie kommt mit dem nächsten Überblick, wenn wichtigere Meldungen Platz lassen.
why-reason-untold-language = dieser Chat möchte Nachrichten in anderen Sprachen.
why-reason-untold-muted = dieser Chat blendet sie aus. { $mute } zeigt, was ausgeblendet ist.
why-reason-untold-nowhere = dieser Chat hat keinen Ort abonniert.
why-reason-untold-elsewhere = sie betrifft keinen Ihrer Orte.
why-reason-untold-mentioned = sie erwähnt Ihre Orte, handelt aber von anderen.

plan = { $days } um { $times } Uhr ({ $zone })
days-every = jeden Tag
days-week = montags bis freitags
days-weekend = am Wochenende
days-some = { $days }
hours = { $from }–{ $to }
problem-times = „{ $words }“ ist keine Uhrzeit: Schreiben Sie sie wie 07:30.
button-show = Jetzt zeigen
button-more-places = Weitere Orte

hello = Ich lese viele Medien, führe Artikel zusammen, die dasselbe melden, stelle fest, um welche Länder es geht, und sage Ihnen, was es Neues gibt, nach Regionen und Ländern.
hello-set = Alles ist eingerichtet: die Welt, { $plan }. Wählen Sie etwas Näheres, oder schreiben Sie mir eine Zeile: { $example }
hello-country = { $line } was es in einem Land Neues gibt
hello-subscribe = { $line } jeden Tag ein Überblick
hello-end = { $line } beendet ihn
hello-help = { $line } alles andere
which-place = Wo?
which-part = Welcher Teil?
button-world = Die Welt jetzt zeigen
done = Fertig.
begun = { $done } Ihr Überblick zu { $places } kommt { $plan }.
preview = Das stünde jetzt darin:
button-other-time = Andere Zeit
button-other-zone = Andere Zeitzone
welcome-back = Willkommen zurück: Alles ist wie zuvor. Ihr Überblick zu { $places } kommt { $plan }.
start-admins = Dateline sagt Gruppen, was es in der Welt Neues gibt, zu ihrer Uhrzeit. Ein Admin richtet es mit { $start } ein; fragen dürfen alle: { $country }
first-places-title = Welche Orte?
first-places = { $question } Länder oder Regionen: pakistan, südasien. { $default }
first-time-title = Um wie viel Uhr?
first-time = { $question } Auch mehrere, und Tage: 07:30, 18:00 werktags. { $default }
first-zone-title = Wo leben Sie?
first-zone = { $question } Eine Stadt sagt mir Ihre Uhrzeit. { $default }
no-such-city = Diese Stadt kenne ich nicht.
arrived-in-channel = Ich wurde zu { $name } hinzugefügt und schreibe dort nichts, bevor Sie sagen, was. Schreiben Sie mir hier:
arrived-back = Ich bin wieder da, alles ist wie zuvor: { $subscriptions }, { $settings }.

ask-subscribe = Welche Orte? Mehrere können Sie schreiben: { $example }
which-places = Welche Orte?
subscribed = Abonniert: { $places }. Ihr Überblick kommt { $plan }. { $digest } zeigt ihn jetzt, { $settings } ändert die Zeit.
subscriptions-full =
    { $count ->
        [one] Das wäre mehr als { $count } Ort: Abonnieren Sie lieber eine Region oder die Welt.
       *[other] Das wären mehr als { $count } Orte: Abonnieren Sie lieber eine Region oder die Welt.
    }
no-digest-yet = Dieser Chat bekommt noch keinen Überblick.
subscriptions-title = Ein Überblick { $plan } zu:
not-subscribed = Dieser Chat hat nichts abonniert.
not-subscribed-to = { $places } hat dieser Chat nicht abonniert. Er hat { $own }.
ask-unsubscribe = Welche Orte abbestellen? Sie haben { $places }. Zum Beispiel: { $example } oder { $all }
unsubscribed = Kein Überblick mehr zu { $places }.
nothing-left = Nun ist nichts mehr abonniert; Ihre Einstellungen bleiben erhalten.
pick-remove = Entfernen

settings-title = Einstellungen dieses Chats:
settings-changed = Geändert. Einstellungen dieses Chats:
or-type = Oder schreiben Sie: { $example }
setting-times = Zeiten: { $value }
setting-weekdays = Tage: { $value }
setting-zone = Zeitzone: { $value }
setting-quiet = Ruhezeit: { $value }
setting-length = Länge: { $value }
setting-language = Sprache: { $value }
setting-news = Nachrichten auf: { $value }
setting-sound = Ton: { $value }
setting-map = Karte: { $value }
setting-paused = Pause: { $value }
quiet-none = keine
length-short = kurz
length-normal = normal
length-long = lang
news-all = alle Sprachen
sound-on = an
sound-off = aus
map-on = an
map-off = aus
button-times = Zeiten
button-weekdays = Tage
button-zone = Zeitzone
button-length = Länge
button-quiet = Ruhezeit
button-language = Sprache
button-news = Nachrichten auf
button-sound-on = Ton an
button-sound-off = Ton aus
button-map-on = Karte an
button-map-off = Karte aus
button-pause = Pause
button-resume = Fortsetzen
ask-times = Um wie viel Uhr? Andere Zeiten können Sie schreiben: { $example }
ask-weekdays = An welchen Tagen? Andere können Sie schreiben: { $example }
ask-zone = Wo leben Sie? Sie können jede Stadt schreiben: { $example }
ask-length = Wie lang? { $example }
ask-quiet = Wann soll ich still sein? Was dann fällig wird, kommt gleich danach. Andere Zeiten können Sie schreiben: { $example }
ask-language = Welche Sprache soll ich sprechen? { $example }
ask-news = Nachrichten in welcher Sprache? Mehrere können Sie schreiben: { $example }
problem-nothing = Sagen Sie, was sich ändern soll: Zeitzone, Zeiten, Tage, Ruhe, Länge, Sprache, Nachrichten, Ton oder Karte.
problem-zone = Eine Zeitzone namens „{ $words }“ kenne ich nicht.
problem-too-many-times = Höchstens { $words } Überblicke am Tag.
problem-weekdays = „{ $words }“ nennt keine Wochentage.
problem-length = Die Länge ist kurz, normal oder lang, nicht „{ $words }“.
problem-quiet = „{ $words }“ ist keine Zeitspanne: Schreiben Sie sie wie 22:00-06:30, oder aus.
problem-language = „{ $words }“ spreche ich nicht.
problem-news = „{ $words }“ ist keine Sprache: Schreiben Sie je zwei Buchstaben, wie en, de, oder alle.
problem-sound = Der Ton ist an oder aus, nicht „{ $words }“.
problem-map = Die Karte ist an oder aus, nicht „{ $words }“.

paused = Pause { $until }. Nichts geht verloren. { $resume }
paused-until = bis { $moment }
paused-for-good = bis Sie fortsetzen
no-date = „{ $words }“ ist kein künftiges Datum.
not-paused = Dieser Chat hat keine Pause.
resumed = Willkommen zurück. Ihr Überblick kommt { $plan }.
resumed-empty = Die Pause ist zu Ende. Dieser Chat hat noch nichts abonniert: { $subscribe }

following = Sie folgen { $words }: Meldungen mit all diesen Wörtern kommen mit Ihrem Überblick.
no-words = Darin stehen keine Wörter.
follows-none = Dieser Chat folgt keinen Wörtern.
follows-title = Dieser Chat folgt:
follows-full = Höchstens { $count } sind möglich: Beenden Sie erst eines davon.
button-unfollow = { $words } nicht mehr folgen
pick-unfollow = Nicht mehr folgen
muted = In den Überblicken dieses Chats ausgeblendet: { $what }.
muted-words = „{ $words }“
muted-outlet = das Medium { $outlet }
nothing-to-mute = Ein solches Medium oder einen solchen Ort kenne ich nicht.
mute-everything = Das wäre alles. Dafür gibt es { $pause }.
mutes-full = Höchstens { $count } sind möglich: Nehmen Sie erst eines zurück.
mutes-none = Dieser Chat blendet nichts aus.
mutes-title = In den Überblicken hier ausgeblendet:
mutes-end = { $unmute } nimmt eines zurück
ask-mute = Was soll ab jetzt wegbleiben? Sie können auch Wörter schreiben.
pick-mute = Ausblenden
unmuted = Nicht mehr ausgeblendet: { $what }.
not-muted = Das ist hier nicht ausgeblendet. Welche davon?
pick-unmute = Wieder einblenden

sources-all = Medien, die gelesen werden:
sources-title = Medien, die über { $place } berichten:
sources-none = Kein Medium hat in den letzten sieben Tagen über { $place } berichtet.
feeds-read =
    { $listed ->
        [one] { $listed } Feed steht auf der Liste; beim letzten Besuch antworteten davon { $healthy }.
       *[other] { $listed } Feeds stehen auf der Liste; beim letzten Besuch antworteten davon { $healthy }.
    }
ask-address = Welche Adresse?
source-added = { $outlet } wird ab jetzt für diesen Chat gelesen.
source-known = { $outlet } wird für diesen Chat schon gelesen.
source-removed = { $outlet } wird für diesen Chat nicht mehr gelesen.
no-source-added = Dieser Chat hat keine Quelle hinzugefügt.
no-such-source = Diese Quelle hat der Chat nicht. Welche davon?

source-no-address = Das ist keine Webadresse; schicken Sie eine, die mit https:// beginnt.
source-full =
    { $count ->
        [one] Dieser Chat hat { $count } Quelle, mehr sind nicht erlaubt; entfernen Sie erst eine.
       *[other] Dieser Chat hat { $count } Quellen, mehr sind nicht erlaubt; entfernen Sie erst eine.
    }
source-dns = Der Name der Seite ist nicht zu finden.
source-refused = Die Seite lehnt die Verbindung ab.
source-reset = Die Seite hat die Verbindung abgebrochen.
source-tls = Die Seite hat kein gültiges Zertifikat.
source-garbled = Die Seite antwortet nicht wie ein Webserver.
source-timeout = Die Seite hat nicht rechtzeitig geantwortet.
source-too-big = Das ist größer, als ich lese: { $count } MB.
source-gone = Die Seite sagt, dass es den Feed nicht mehr gibt.
source-not-found = Unter dieser Adresse gibt es nichts.
source-forbidden = Die Seite verweigert den Zugriff (Status { $status }).
source-server-error = Die Seite hat selbst einen Fehler (Status { $status }).
source-slow-down =
    { $count ->
        [one] Die Seite möchte { $count } Minute in Ruhe gelassen werden.
       *[other] Die Seite möchte { $count } Minuten in Ruhe gelassen werden.
    }
source-bad-redirect = Die Adresse leitet immer weiter und nie zu einer Seite.
source-private-address = Die Adresse führt in ein privates Netz; dorthin geht Dateline nicht.
source-bad-scheme = Nur Adressen, die mit http:// oder https:// beginnen, können gelesen werden.
source-closed = Dateline wurde beendet, bevor die Seite antworten konnte.
source-empty = Die Antwort ist leer.
source-not-a-feed = Die Antwort ist kein Feed: Weder RSS noch Atom, RDF oder JSON Feed ist darin zu finden.
source-web-page = Die Adresse führt zu einer Webseite, die keinen Feed nennt.
source-too-deep = Der Feed ist zu tief verschachtelt, um ihn sicher zu lesen.
source-too-many-attributes = Der Feed hat ein Element mit zu vielen Attributen, um ihn sicher zu lesen.
source-took-too-long = Den Feed zu lesen dauerte zu lange und wurde aufgegeben.

nothing-kept = Über diesen Chat ist noch nichts gespeichert. { $start }
export-title = Schicken Sie dies im anderen Chat an Dateline:
export-sources = Und seine eigenen Quellen, für { $import } oder jeden Feedreader:
file-too-big = Diese Datei ist größer als 512 KB: Schicken Sie eine kleinere.
file-unfetched = Diese Datei ließ sich nicht abrufen: Bitte schicken Sie sie noch einmal.
list-unread = Das ist keine Liste von Feeds: kein OPML, oder zu lang.
list-empty = In dieser Liste stehen keine Feeds.
sources-taken = Übernommen: { $taken } von { $count } Quellen. { $sources }
sources-not-looked-at = { $count } weitere wurden nicht angesehen.
source-failed = { $outlet }: { $problem }
import-unread = Darin finde ich nichts zum Übernehmen.
import-how = Schicken Sie { $export } im anderen Chat und fügen Sie die Zeile hier ein, oder schicken Sie mir eine Datei: die von { $export } oder irgendeine Liste von Feeds (OPML).
imported = Übernommen: Orte { $places }, verfolgte Wörter { $follows }, Ausgeblendetes { $mutes }.
see-settings = { $settings }, { $subscriptions }
privacy = Gespeichert für diesen Chat: seine Adresse und sein Name auf der Plattform, seine Orte, Zeiten und Einstellungen, wem er folgt und was er ausblendet, welche Meldungen er bekam und 30 Tage lang die gesendeten Überblicke. Nicht gespeichert: was Sie fragen, wer Sie sind, wer liest.
privacy-ways = Alles ansehen: { $export }. Alles löschen: { $delete }
ask-delete = Orte, Einstellungen, Ausgeblendetes und Verlauf dieses Chats löschen? Das lässt sich nicht rückgängig machen.
button-delete = Löschen…
button-delete-all = Alles löschen
deleted = Gelöscht: Von diesem Chat ist hier nichts mehr da. { $start } beginnt neu.
help-command = { $name } { $menu }. { $more }
help-number = Oder ihre Nummer in dem, was zuletzt gezeigt wurde: { $line }.
help-examples = Beispiele: { $example }
pick-explain = Erklären
operators-only = Das darf nur sehen, wer diesen Bot betreibt. Ihr Name dort wäre { $name }.

terminal-hello = Dateline. Versuchen Sie: { $lines }
opened-on-outlets = { $visited } von { $due } Medien gelesen: { $articles } Artikel.
opened-on-stored = Gezeigt wird, was gespeichert ist; die Medien werden gerade gelesen.
opened-on-demo = Das ist die Vorführung: eine Musterausgabe mit erfundenen Medien und erfundenen Nachrichten.
opened-on-sample = Kein Medium war erreichbar, und gespeichert ist noch nichts: Gezeigt wird eine Musterausgabe mit erfundenen Medien und erfundenen Nachrichten.
reading-progress = Medien werden gelesen: { $visited } von { $due } · { $articles } Artikel
