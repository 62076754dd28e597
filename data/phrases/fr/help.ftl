### Ce que dit Dateline, en français. Le lecteur est vouvoyé.

settings-line = settings fuseau karachi heures 07:30, 18:00
start-line = pakistan et asie du sud du lundi au vendredi à 7h30 karachi

explain-digest = Pour les lieux auxquels cette discussion est abonnée, ou le monde. Ce qu’il montre viendra quand même dans le prochain bulletin.
examples-digest =
    digest
    digest asie du sud
    digest japon, corée du sud
    digest hier
    digest pakistan 2021-04-08
explain-country = Les sujets qui concernent le pays, où qu’ils aient été écrits. Les noms dans toutes les langues, les codes et les drapeaux conviennent.
examples-country =
    country pakistan
    country PK
    country 🇵🇰
explain-region = Régions des Nations unies et noms courants (Sahel, Balkans, Golfe), groupées par pays.
examples-region =
    region asie du sud
    region moyen-orient
    region monde
explain-world = Les sujets les plus importants du dernier jour ; les boutons mènent à chaque continent.
examples-world = world
explain-search = D’abord les sujets qui ont tous les mots ; s’il n’y en a pas, ceux qui en ont certains.
examples-search =
    search cessez-le-feu
    search banque centrale
    search inondations pakistan
explain-story = Le sujet qui correspond le mieux aux mots. « sources » à la fin donne ses articles.
examples-story =
    story mirani dam
    story mirani dam sources
explain-why = Et aussi pourquoi cette discussion l’a reçu, ou non. Sans mots : à propos du dernier sujet affiché.
examples-why = why mirani dam
explain-subscribe = Des lieux séparés par des virgules, puis si vous voulez des heures, des jours et un fuseau. Demander encore ajoute des lieux.
examples-subscribe =
    subscribe pakistan, asie du sud à 07:30
    subscribe kenya du lundi au vendredi à 7h à nairobi
explain-subscriptions = Les lieux de cette discussion, avec les heures, les jours et le fuseau de son bulletin.
examples-subscriptions = subscriptions
explain-unsubscribe = Vos heures et votre fuseau sont conservés pour votre prochain abonnement.
examples-unsubscribe =
    unsubscribe pakistan
    unsubscribe tout
explain-settings = Sans mots, les affiche ; plusieurs peuvent être changés en une ligne. Ce qui tombe dans les heures calmes arrive juste après.
examples-settings =
    settings
    settings fuseau karachi
    settings heures 07:30, 18:00
    settings jours lundi au vendredi
    settings calme 22:00-06:30
    settings longueur courte
    settings langue ourdou
    settings nouvelles en, fr
    settings son non
    settings carte oui
explain-follow = Un sujet qui a tous les mots vient avec le prochain bulletin. Sans mots, affiche ce que suit cette discussion.
examples-follow =
    follow banque centrale
    follow traité eaux indus
    follow
explain-mute = Un sujet est masqué quand il a tous les mots, quand seul ce média le raconte, ou quand il concerne surtout ce lieu. Un nom qui peut être plusieurs choses est d’abord un média, puis un lieu ; « mots » devant dit que ce sont des mots.
examples-mute =
    mute cricket
    mute média gulf mirror
    mute lieu inde
    mute
explain-unmute = Sans mots, propose tout ce qui est masqué ici.
examples-unmute =
    unmute cricket
    unmute
explain-pause = Lieux, heures et sujets déjà reçus restent en l’état. Sans date, dure jusqu’à /resume.
examples-pause =
    pause
    pause jusqu’à lundi
    pause 3 jours
    pause jusqu’au 2027-01-31
explain-resume = Avec les lieux, heures et fuseau d’avant.
examples-resume = resume
explain-sources = Les plus actifs d’abord, avec le nombre de leurs articles ces sept derniers jours.
examples-sources =
    sources
    sources pakistan
explain-addsource = L’adresse d’un flux, ou d’un site qui indique le sien. Ce que seule une telle source raconte n’est dit à aucune autre discussion.
examples-addsource = addsource https://post.example/feed
explain-removesource = Sans mots, propose les sources ajoutées par cette discussion.
examples-removesource =
    removesource https://post.example/feed
    removesource
explain-export = Collez les lignes dans l’autre discussion, un message chacune. Envoyez-y sources.opml, ou à tout lecteur de flux.
examples-export = export
explain-import = Lieux, mots suivis, masquages et sources s’ajoutent à ceux d’ici ; les réglages remplacent ceux d’ici.
examples-import = import { "{" }"v":1,"places":["PK","034"]{ "}" }
explain-privacy = L’effacement est définitif : lieux, réglages, sujets reçus et messages en attente disparaissent du fichier de la base.
examples-privacy =
    privacy
    privacy effacer
explain-help = Chacun peut demander ; dans un groupe, seuls les administrateurs changent ce que le groupe reçoit.
examples-help =
    help
    help subscribe
explain-start = Le premier message d’une discussion. Un lien vers le bot peut porter les lieux : t.me/BOT?start=south_asia
examples-start =
    start
    start { start-line }
explain-status = Pour le terminal et pour les personnes que nomme le réglage OPERATORS.
examples-status = status
