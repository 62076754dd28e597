### Lo que dice Dateline, en español. Se trata de tú a quien lee.

settings-line = settings zona karachi horas 07:30, 18:00
start-line = pakistán y asia meridional de lunes a viernes a las 7:30 karachi

explain-digest = De los lugares a los que está suscrito este chat, o del mundo. Lo que muestra seguirá saliendo en el próximo resumen.
examples-digest =
    digest
    digest asia meridional
    digest japón, corea del sur
    digest ayer
    digest pakistán 2021-04-08
explain-country = Noticias que tratan del país, se escribieran donde se escribieran. Valen nombres en cualquier idioma, códigos y banderas.
examples-country =
    country pakistán
    country PK
    country 🇵🇰
explain-region = Regiones de Naciones Unidas y nombres corrientes (Sahel, Balcanes, Golfo), agrupadas por país.
examples-region =
    region asia meridional
    region oriente medio
    region mundo
explain-world = Las noticias de más peso del último día; los botones llevan a cada continente.
examples-world = world
explain-search = Primero las noticias con todas las palabras; si no hay, las que tienen algunas.
examples-search =
    search alto el fuego
    search banco central
    search inundaciones en pakistán
explain-story = La noticia que mejor encaja con las palabras. “sources” al final muestra sus artículos.
examples-story =
    story mirani dam
    story mirani dam sources
explain-why = También por qué se le contó a este chat, o por qué no. Sin palabras: sobre la última noticia mostrada.
examples-why = why mirani dam
explain-subscribe = Lugares separados por comas y después, si quieres, horas, días y zona horaria. Volver a pedirlo añade lugares.
examples-subscribe =
    subscribe pakistán, asia meridional a las 07:30
    subscribe kenia de lunes a viernes a las 7 en nairobi
explain-subscriptions = Los lugares de este chat, con las horas, los días y la zona horaria de su resumen.
examples-subscriptions = subscriptions
explain-unsubscribe = Tus horas y tu zona se conservan para cuando vuelvas a suscribirte.
examples-unsubscribe =
    unsubscribe pakistán
    unsubscribe todo
explain-settings = Sin palabras los muestra; se pueden cambiar varios en una línea. Lo que toque en horas de silencio llega justo después.
examples-settings =
    settings
    settings zona karachi
    settings horas 07:30, 18:00
    settings días lunes a viernes
    settings silencio 22:00-06:30
    settings extensión corta
    settings idioma urdu
    settings noticias en, es
    settings sonido no
    settings mapa sí
explain-follow = La noticia que tenga todas las palabras llega con el próximo resumen. Sin palabras muestra lo que sigue este chat.
examples-follow =
    follow banco central
    follow tratado aguas indo
    follow
explain-mute = No sale la noticia que tiene todas las palabras, que solo cuenta ese medio o que trata sobre todo de ese lugar. Un nombre que puede ser varias cosas es primero un medio y después un lugar; “palabras” delante indica que son palabras.
examples-mute =
    mute críquet
    mute medio gulf mirror
    mute lugar india
    mute
explain-unmute = Sin palabras ofrece todo lo que está silenciado aquí.
examples-unmute =
    unmute críquet
    unmute
explain-pause = Los lugares, las horas y lo ya contado se quedan como están. Sin fecha, dura hasta /resume.
examples-pause =
    pause
    pause hasta lunes
    pause 3 días
    pause hasta 2027-01-31
explain-resume = Con los lugares, las horas y la zona de antes.
examples-resume = resume
explain-sources = Primero los más activos, con el número de sus artículos en los últimos siete días.
examples-sources =
    sources
    sources pakistán
explain-addsource = La dirección de una fuente RSS, o de un sitio que indica la suya. Lo que solo cuenta esa fuente no se cuenta a ningún otro chat.
examples-addsource = addsource https://post.example/feed
explain-removesource = Sin palabras ofrece las fuentes que añadió este chat.
examples-removesource =
    removesource https://post.example/feed
    removesource
explain-export = Pega las líneas en el otro chat, un mensaje cada una. Envía sources.opml allí o a cualquier lector RSS.
examples-export = export
explain-import = Los lugares, palabras seguidas, silencios y fuentes se suman a los que hay aquí; los ajustes sustituyen a los de aquí.
examples-import = import { "{" }"v":1,"places":["PK","034"]{ "}" }
explain-privacy = Borrar es definitivo: los lugares, ajustes, lo ya contado y todo mensaje pendiente desaparecen del archivo de la base de datos.
examples-privacy =
    privacy
    privacy borrar
explain-help = Cualquiera puede preguntar; en los grupos solo los administradores cambian lo que recibe el grupo.
examples-help =
    help
    help subscribe
explain-start = El primer mensaje de un chat. Un enlace al bot puede llevar los lugares: t.me/BOT?start=south_asia
examples-start =
    start
    start { start-line }
explain-status = Para la terminal y para las personas que nombra el ajuste OPERATORS.
examples-status = status
