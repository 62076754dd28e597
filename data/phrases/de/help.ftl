### Was Dateline sagt, auf Deutsch. Wer liest, wird mit Sie angesprochen.

settings-line = settings zeitzone karachi zeiten 07:30, 18:00
start-line = pakistan und südasien montags bis freitags um 7:30 karachi

explain-digest = Zu den Orten, die dieser Chat abonniert hat, oder zur Welt. Was er zeigt, steht trotzdem im nächsten Überblick.
examples-digest =
    digest
    digest südasien
    digest japan, südkorea
    digest gestern
    digest pakistan 2021-04-08
explain-country = Meldungen, die von dem Land handeln, wo immer sie geschrieben wurden. Namen in jeder Sprache, Codes und Flaggen genügen.
examples-country =
    country pakistan
    country PK
    country 🇵🇰
explain-region = Regionen der Vereinten Nationen und gängige Namen (Sahel, Balkan, Golf), nach Ländern gegliedert.
examples-region =
    region südasien
    region naher osten
    region welt
explain-world = Die wichtigsten Meldungen des letzten Tages; die Schaltflächen führen zu jedem Kontinent.
examples-world = world
explain-search = Zuerst Meldungen mit allen Wörtern; gibt es keine, dann solche mit einigen davon.
examples-search =
    search waffenruhe
    search zentralbank zinsen
    search überschwemmung in pakistan
explain-story = Die Meldung, auf die die Wörter am besten passen. „sources“ am Ende zeigt ihre Artikel.
examples-story =
    story mirani dam
    story mirani dam sources
explain-why = Auch, warum dieser Chat sie bekam oder nicht. Ohne Wörter: zur zuletzt gezeigten Meldung.
examples-why = why mirani dam
explain-subscribe = Orte, durch Kommas getrennt, dann nach Wunsch Zeiten, Wochentage und eine Zeitzone. Erneut gefragt, kommen Orte hinzu.
examples-subscribe =
    subscribe pakistan, südasien um 07:30
    subscribe kenia montags bis freitags um 7 uhr in nairobi
explain-subscriptions = Die Orte dieses Chats, mit Zeiten, Wochentagen und Zeitzone seines Überblicks.
examples-subscriptions = subscriptions
explain-unsubscribe = Zeiten und Zeitzone bleiben für ein späteres Abo erhalten.
examples-unsubscribe =
    unsubscribe pakistan
    unsubscribe alle
explain-settings = Ohne Wörter werden sie gezeigt; mehrere lassen sich in einer Zeile ändern. Was in der Ruhezeit fällig wird, kommt gleich danach.
examples-settings =
    settings
    settings zeitzone karachi
    settings zeiten 07:30, 18:00
    settings tage montag bis freitag
    settings ruhe 22:00-06:30
    settings länge kurz
    settings sprache urdu
    settings nachrichten en, de
    settings ton aus
    settings karte an
explain-follow = Eine Meldung, die alle Wörter enthält, kommt mit dem nächsten Überblick. Ohne Wörter sehen Sie, wem dieser Chat folgt.
examples-follow =
    follow zentralbank
    follow indus wasservertrag
    follow
explain-mute = Eine Meldung bleibt weg, wenn sie alle Wörter enthält, wenn nur dieses Medium sie bringt oder wenn sie vor allem diesen Ort betrifft. Ein mehrdeutiger Name ist zuerst ein Medium, dann ein Ort; „wörter“ davor sagt, dass es Wörter sind.
examples-mute =
    mute cricket
    mute medium gulf mirror
    mute ort indien
    mute
explain-unmute = Ohne Wörter wird alles angeboten, was hier ausgeblendet ist.
examples-unmute =
    unmute cricket
    unmute
explain-pause = Orte, Zeiten und was Sie schon bekamen, bleiben, wie sie sind. Ohne Datum gilt sie bis /resume.
examples-pause =
    pause
    pause bis montag
    pause 3 tage
    pause bis 2027-01-31
explain-resume = Mit den Orten, Zeiten und der Zeitzone von vorher.
examples-resume = resume
explain-sources = Die fleißigsten zuerst, mit der Zahl ihrer Artikel in den letzten sieben Tagen.
examples-sources =
    sources
    sources pakistan
explain-addsource = Die Adresse eines Feeds oder einer Seite, die ihren Feed nennt. Was nur eine solche Quelle meldet, bekommt kein anderer Chat.
examples-addsource = addsource https://post.example/feed
explain-removesource = Ohne Wörter werden die Quellen angeboten, die dieser Chat hinzugefügt hat.
examples-removesource =
    removesource https://post.example/feed
    removesource
explain-export = Fügen Sie die Zeilen im anderen Chat ein, jede als eigene Nachricht. Schicken Sie sources.opml dorthin oder an jeden Feedreader.
examples-export = export
explain-import = Orte, verfolgte Wörter, Ausgeblendetes und Quellen kommen zu dem hinzu, was hier ist; Einstellungen ersetzen die hiesigen.
examples-import = import { "{" }"v":1,"places":["PK","034"]{ "}" }
explain-privacy = Löschen ist endgültig: Orte, Einstellungen, Verlauf und alle wartenden Nachrichten verschwinden aus der Datenbankdatei.
examples-privacy =
    privacy
    privacy löschen
explain-help = Fragen dürfen alle; in Gruppen ändern nur Admins, was die Gruppe bekommt.
examples-help =
    help
    help subscribe
explain-start = Die erste Nachricht eines Chats. Ein Link zum Bot kann die Orte enthalten: t.me/BOT?start=south_asia
examples-start =
    start
    start { start-line }
explain-status = Für das Terminal und für die Personen, die die Einstellung OPERATORS nennt.
examples-status = status
