### Ce que dit Dateline, en français. Le lecteur est vouvoyé.

with-example = { $sentence } Par exemple : { $example }
two-sentences = { $first } { $second }
still-reading = Lecture en cours : { $visited } médias sur { $due } pour l’instant.
which-one = Lequel ?
button-back = ‹ Retour
button-more = Suite ›
button-undo = Annuler

flood = Cela fait beaucoup d’un coup. Je réponds de nouveau dans un instant.
busy = On m’a posé plus de questions que je ne peux en traiter, et celle-ci est restée sans réponse. Merci de la reposer dans une minute.
was-away = J’étais absent et n’ai pas répondu aux demandes de plus d’une minute. Merci de reposer votre question.
went-wrong = Un problème est survenu de notre côté. Rien n’a été modifié : réessayez dans un instant.
button-old = Ce bouton est trop ancien. Reposez votre question : { $digest }, { $help }
lost = Je réponds aux commandes et aux noms de lieux : { $country }, { $help }.
no-command = La commande { $command } n’existe pas. { $help } les affiche toutes.
did-you-mean = Vouliez-vous dire { $choices } ?
admins-only = Dans un groupe, seuls les administrateurs peuvent utiliser { $command } : adressez-vous à l’un d’eux ou écrivez-moi en privé.
for-channel = Pour { $name } :
channel-out-of-reach = Je ne peux pas configurer { $name } : je dois y être avec le droit de publier, et vous devez en être administrateur.

place-unknown = Je ne connais aucun lieu nommé « { $words } ».
places-nearest = Les plus proches : { $choices }.
pick-place = Choisir un lieu
all-of = Tout : { $place }
ask-country = Quel pays ?
ask-region = Quelle région ?
nothing-in-week = { $places } : aucun sujet ces sept derniers jours.
nothing-for-taste = { $places } : toutes les nouvelles sont masquées ici ou dans des langues que cette discussion ne lit pas. { $mute }, { $settings }
nothing-then = { $places } : rien n’est conservé pour cette période. Les sujets remontent au jour où ce Dateline a commencé à lire.
day-to-come = C’est encore à venir.
day-unknown = Je ne connais aucun jour nommé « { $words } ».

ask-search = Quels mots chercher ?
search-title = Recherche
search-nothing = Aucun sujet ne contient { $words }.
search-nothing-in = { $places } : aucun sujet ne contient { $words }.
ask-story = Quel sujet ?
no-such-story = Je n’ai pas ce sujet. { $search } les trouve par leurs mots.
story-gone = Ce sujet n’est plus conservé.
button-story = Sujet
button-sources = Sources
button-earlier = Précédemment
button-why = Pourquoi
button-follow = Suivre { $words }
button-mute = Masquer…
story-told =
    { $newsrooms ->
        [one] { $newsrooms } rédaction en parle
       *[other] { $newsrooms } rédactions en parlent
    } dans { $articles } ; première fois { $first }, dernière { $newest }
article-count =
    { $count ->
        [one] { $count } article
       *[other] { $count } articles
    }
story-about = concerne { $places }
story-earlier = Précédemment : { $headline }
sources-of-story =
    { $count ->
        [one] { $count } article raconte { $headline }
       *[other] { $count } articles racontent { $headline }
    }
a-copy = copie

why-title = Pourquoi { $headline }
why-news-title = Pourquoi c’est une actualité :
why-news =
    { $why } { $newsrooms ->
        [one] { $newsrooms } rédaction en parle
       *[other] { $newsrooms } rédactions en parlent indépendamment
    }, la dernière { $age }. Plus elles sont nombreuses et récentes, plus le sujet remonte.
why-no-place-title = Pourquoi aucun pays :
why-no-place = { $why } aucun de ses articles n’en concerne clairement un.
why-place-title = Pourquoi { $place } :
why-place = { $why } { $about } Chaque média compte une fois ; le lieu de rédaction compte peu.
why-place-all = il concerne entièrement { $place }.
why-place-shares = il concerne { $shares }.
why-place-words = Il nomme { $words }.
quoted = « { $words } »
why-one-title = Pourquoi un seul sujet :
why-one-alone = { $why } il n’a qu’un article pour l’instant.
why-one =
    { $why } { $articles ->
        [one] { $articles } article le raconte avec ses propres mots.
       *[other] { $articles } articles le racontent avec leurs propres mots.
    }
why-one-words = Ils ont en commun { $words }.
why-one-copies =
    { $count ->
        [one] { $count } autre reprend un texte déjà présent.
       *[other] { $count } autres reprennent un texte déjà présent.
    }
why-told-title = Pourquoi dans votre bulletin :
why-untold-title = Pourquoi pas dans votre bulletin :
why-told = { $why } { $reason }
why-reason-told = vous l’avez déjà reçu, et il ne reviendra que s’il évolue.
why-reason-told-grown = vous l’avez déjà reçu, et il a évolué depuis : il reviendra.
why-reason-told-soon = vous ne l’avez pas encore reçu : il viendra avec le prochain bulletin, si des sujets plus importants lui laissent de la place.
why-reason-untold-language = cette discussion veut des nouvelles dans d’autres langues.
why-reason-untold-muted = cette discussion le masque. { $mute } affiche ce qui est masqué.
why-reason-untold-nowhere = cette discussion n’est abonnée à aucun lieu.
why-reason-untold-elsewhere = il ne concerne aucun de vos lieux.
why-reason-untold-mentioned = il mentionne vos lieux, mais en concerne d’autres.

plan = { $days } à { $times } ({ $zone })
days-every = tous les jours
days-week = du lundi au vendredi
days-weekend = le week-end
days-some = { $days }
hours = { $from }–{ $to }
problem-times = « { $words } » n’est pas une heure : écrivez par exemple 07:30.
button-show = Voir maintenant
button-more-places = Autres lieux

hello = Je lis de nombreux médias, je réunis les articles qui racontent le même sujet, je détermine quels pays il concerne et je vous dis ce qu’il y a de neuf, par région et par pays.
hello-set = C’est prêt : le monde, { $plan }. Choisissez plus près de vous, ou écrivez-moi une ligne : { $example }
hello-country = { $line } ce qu’il y a de neuf dans un pays
hello-subscribe = { $line } un bulletin chaque jour
hello-end = { $line } pour l’arrêter
hello-help = { $line } tout le reste
which-place = Où ?
which-part = Quelle partie ?
button-world = Voir le monde maintenant
done = C’est fait.
begun = { $done } Votre bulletin sur { $places } arrive { $plan }.
preview = Voici ce qu’il dirait maintenant :
button-other-time = Autre heure
button-other-zone = Autre fuseau
welcome-back = Heureux de vous revoir : tout est resté en place. Votre bulletin sur { $places } arrive { $plan }.
start-admins = Dateline dit aux groupes ce qu’il y a de neuf dans le monde, à l’heure voulue. Un administrateur le configure avec { $start } ; chacun peut demander : { $country }
first-places-title = Quels lieux ?
first-places = { $question } Pays ou régions : pakistan, asie du sud. { $default }
first-time-title = À quelle heure ?
first-time = { $question } Plusieurs aussi, et des jours : 07:30, 18:00 en semaine. { $default }
first-zone-title = Où vivez-vous ?
first-zone = { $question } Une ville me donne votre heure. { $default }
no-such-city = Je ne connais pas cette ville.
arrived-in-channel = On m’a ajouté à { $name } ; je n’y publie rien tant que vous n’avez pas dit quoi. Écrivez-moi ici :
arrived-back = Me revoilà, tout est resté en place : { $subscriptions }, { $settings }.

ask-subscribe = À quels lieux ? Vous pouvez en écrire plusieurs : { $example }
which-places = À quels lieux ?
subscribed = Abonné : { $places }. Votre bulletin arrive { $plan }. { $digest } l’affiche maintenant, { $settings } change l’heure.
subscriptions-full =
    { $count ->
        [one] Cela ferait plus de { $count } lieu : abonnez-vous plutôt à une région ou au monde.
       *[other] Cela ferait plus de { $count } lieux : abonnez-vous plutôt à une région ou au monde.
    }
no-digest-yet = Cette discussion ne reçoit encore aucun bulletin.
subscriptions-title = Un bulletin { $plan } sur :
not-subscribed = Cette discussion n’est abonnée à rien.
not-subscribed-to = Cette discussion n’est pas abonnée à { $places }. Elle a { $own }.
ask-unsubscribe = De quels lieux ? Vous avez { $places }. Par exemple : { $example } ou { $all }
unsubscribed = Plus de bulletin sur { $places }.
nothing-left = Il ne reste rien ; vos réglages sont conservés.
pick-remove = Retirer

settings-title = Réglages de cette discussion :
settings-changed = Modifié. Réglages de cette discussion :
or-type = Ou écrivez : { $example }
setting-times = Heures : { $value }
setting-weekdays = Jours : { $value }
setting-zone = Fuseau : { $value }
setting-quiet = Heures calmes : { $value }
setting-length = Longueur : { $value }
setting-language = Langue : { $value }
setting-news = Nouvelles en : { $value }
setting-sound = Son : { $value }
setting-map = Carte : { $value }
setting-paused = En pause : { $value }
quiet-none = aucune
length-short = courte
length-normal = normale
length-long = longue
news-all = toutes les langues
sound-on = activé
sound-off = coupé
map-on = activée
map-off = désactivée
button-times = Heures
button-weekdays = Jours
button-zone = Fuseau
button-length = Longueur
button-quiet = Heures calmes
button-language = Langue
button-news = Nouvelles en
button-sound-on = Activer le son
button-sound-off = Couper le son
button-map-on = Activer la carte
button-map-off = Désactiver la carte
button-pause = Pause
button-resume = Reprendre
ask-times = À quelle heure ? Vous pouvez en écrire d’autres : { $example }
ask-weekdays = Quels jours ? Vous pouvez en écrire d’autres : { $example }
ask-zone = Où vivez-vous ? Vous pouvez écrire n’importe quelle ville : { $example }
ask-length = Quelle longueur ? { $example }
ask-quiet = Quand dois-je me taire ? Ce qui tombe alors arrive juste après. Vous pouvez écrire d’autres heures : { $example }
ask-language = Quelle langue dois-je parler ? { $example }
ask-news = Des nouvelles en quelle langue ? Vous pouvez en écrire plusieurs : { $example }
problem-nothing = Dites quoi changer : fuseau, heures, jours, calme, longueur, langue, nouvelles, son ou carte.
problem-zone = Je ne connais aucun fuseau horaire nommé « { $words } ».
problem-too-many-times = Au plus { $words } bulletins par jour.
problem-weekdays = « { $words } » ne nomme aucun jour de la semaine.
problem-length = La longueur est courte, normale ou longue, pas « { $words } ».
problem-quiet = « { $words } » ne sont pas des heures : écrivez par exemple 22:00-06:30, ou non.
problem-language = Je ne parle pas « { $words } ».
problem-news = « { $words } » n’est pas une langue : écrivez deux lettres par langue, comme en, fr, ou tout.
problem-sound = Le son est activé ou coupé, pas « { $words } ».
problem-map = La carte est activée ou désactivée, pas « { $words } ».

paused = En pause { $until }. Rien n’est perdu. { $resume }
paused-until = jusqu’au { $moment }
paused-for-good = jusqu’à la reprise
no-date = « { $words } » n’est pas une date à venir.
not-paused = Cette discussion n’est pas en pause.
resumed = Heureux de vous revoir. Votre bulletin arrive { $plan }.
resumed-empty = La pause est finie. Cette discussion n’est encore abonnée à rien : { $subscribe }

following = Suivi : { $words }. Les sujets qui contiennent tous ces mots arrivent avec votre bulletin.
no-words = Il n’y a là aucun mot.
follows-none = Cette discussion ne suit aucun mot.
follows-title = Cette discussion suit :
follows-full = On peut en suivre { $count } au plus : arrêtez-en un d’abord.
button-unfollow = Ne plus suivre { $words }
pick-unfollow = Ne plus suivre
muted = Masqué dans les bulletins de cette discussion : { $what }.
muted-words = « { $words } »
muted-outlet = le média { $outlet }
nothing-to-mute = Je ne connais ni média ni lieu de ce nom.
mute-everything = Ce serait tout masquer. { $pause } le fait.
mutes-full = On peut en masquer { $count } au plus : rétablissez-en un d’abord.
mutes-none = Cette discussion ne masque rien.
mutes-title = Masqué dans les bulletins ici :
mutes-end = { $unmute } en rétablit un
ask-mute = Que faut-il masquer désormais ? Vous pouvez aussi écrire des mots.
pick-mute = Masquer
unmuted = N’est plus masqué : { $what }.
not-muted = Ce n’est pas masqué ici. Lequel ?
pick-unmute = Rétablir

sources-all = Médias lus :
sources-title = Médias qui parlent de { $place } :
sources-none = Aucun média n’a parlé de { $place } ces sept derniers jours.
feeds-read =
    { $listed ->
        [one] { $listed } flux dans la liste ; réponses à la dernière visite : { $healthy }.
       *[other] { $listed } flux dans la liste ; réponses à la dernière visite : { $healthy }.
    }
ask-address = Quelle adresse ?
source-added = { $outlet } est désormais lu pour cette discussion.
source-known = { $outlet } est déjà lu pour cette discussion.
source-removed = { $outlet } n’est plus lu pour cette discussion.
no-source-added = Cette discussion n’a ajouté aucune source.
no-such-source = Cette discussion n’a pas cette source. Laquelle ?

source-no-address = Ce n’est pas une adresse web ; envoyez-en une qui commence par https://.
source-full =
    { $count ->
        [one] Cette discussion a { $count } source, le maximum autorisé ; retirez-en une d’abord.
       *[other] Cette discussion a { $count } sources, le maximum autorisé ; retirez-en une d’abord.
    }
source-dns = Le nom du site est introuvable.
source-refused = Le site refuse la connexion.
source-reset = Le site a coupé la connexion.
source-tls = Le site n’a pas de certificat valable.
source-garbled = Le site ne répond pas comme un serveur web.
source-timeout = Le site n’a pas répondu à temps.
source-too-big = C’est plus gros que ce que je lis : { $count } Mo.
source-gone = Le site indique que le flux a disparu pour de bon.
source-not-found = Il n’y a rien à cette adresse.
source-forbidden = Le site refuse de montrer la page (code { $status }).
source-server-error = Le site a lui-même une erreur (code { $status }).
source-slow-down =
    { $count ->
        [one] Le site demande qu’on le laisse tranquille { $count } minute.
       *[other] Le site demande qu’on le laisse tranquille { $count } minutes.
    }
source-bad-redirect = L’adresse renvoie sans cesse ailleurs, jamais à une page.
source-private-address = L’adresse mène à un réseau privé, où Dateline ne va pas.
source-bad-scheme = Seules les adresses qui commencent par http:// ou https:// peuvent être lues.
source-closed = Dateline a été arrêté avant que le site puisse répondre.
source-empty = La réponse est vide.
source-not-a-feed = La réponse n’est pas un flux : on n’y trouve ni RSS, ni Atom, ni RDF, ni JSON Feed.
source-web-page = L’adresse mène à une page web qui n’indique aucun flux.
source-too-deep = Le flux est imbriqué trop profondément pour être lu sans risque.
source-too-many-attributes = Le flux a une balise avec trop d’attributs pour être lu sans risque.
source-took-too-long = Le flux était trop long à lire et a été abandonné.

nothing-kept = Rien n’est encore conservé sur cette discussion. { $start }
export-title = Envoyez ceci à Dateline dans l’autre discussion :
export-sources = Et ses propres sources, pour { $import } ou tout lecteur de flux :
file-too-big = Ce fichier dépasse 512 Ko : envoyez-en un plus petit.
file-unfetched = Ce fichier n’a pas pu être récupéré : envoyez-le de nouveau.
list-unread = Ce n’est pas une liste de flux : ce n’est pas de l’OPML, ou elle est trop longue.
list-empty = Cette liste ne contient aucun flux.
sources-taken = Repris : { $taken } sources sur { $count }. { $sources }
sources-not-looked-at = Non examinées : { $count } de plus.
source-failed = { $outlet } : { $problem }
import-unread = Je n’y trouve rien à reprendre.
import-how = Envoyez { $export } dans l’autre discussion et collez sa ligne ici, ou envoyez-moi un fichier : celui que { $export } a écrit ou toute liste de flux (OPML).
imported = Repris : lieux, { $places } ; mots suivis, { $follows } ; masqués, { $mutes }.
see-settings = { $settings }, { $subscriptions }
privacy = Conservé pour cette discussion : son adresse et son nom sur la plateforme, ses lieux, heures et réglages, ce qu’elle suit et masque, les sujets déjà reçus et, pendant 30 jours, les bulletins envoyés. Non conservé : ce que vous demandez, qui vous êtes, qui lit.
privacy-ways = Tout voir : { $export }. Tout effacer : { $delete }
ask-delete = Effacer les lieux, réglages, masquages et l’historique de cette discussion ? C’est irréversible.
button-delete = Effacer…
button-delete-all = Tout effacer
deleted = Effacé : il ne reste rien ici sur cette discussion. { $start } pour recommencer.
help-command = { $name } { $menu }. { $more }
help-number = Ou son numéro dans ce qui a été montré en dernier : { $line }.
help-examples = Exemples : { $example }
pick-explain = Expliquer
operators-only = Seul l’exploitant de ce bot peut le voir. Votre nom y serait { $name }.

terminal-hello = Dateline. Essayez : { $lines }
opened-on-outlets = { $visited } médias lus sur { $due } : { $articles } articles.
opened-on-stored = Affichage de ce qui est conservé ; la lecture des médias est en cours.
opened-on-demo = Ceci est la démonstration : une édition d’exemple, avec des médias et des nouvelles inventés.
opened-on-sample = Aucun média n’a pu être joint et rien n’est encore conservé : voici une édition d’exemple, avec des médias et des nouvelles inventés.
reading-progress = Lecture des médias : { $visited } sur { $due } · { $articles } articles
