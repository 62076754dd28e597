### Lo que dice Dateline, en español. Se trata de tú a quien lee.

with-example = { $sentence } Por ejemplo: { $example }
two-sentences = { $first } { $second }
still-reading = Sigo leyendo: { $visited } de { $due } medios hasta ahora.
which-one = ¿Cuál?
button-back = ‹ Atrás
button-more = Más ›
button-undo = Deshacer

flood = Han sido muchos mensajes de golpe. Vuelvo a responder en un momento.
busy = Me han preguntado más de lo que puedo responder y esto quedó sin respuesta. Vuelve a preguntar en un minuto, por favor.
was-away = Estuve fuera y quedó sin respuesta lo que se preguntó hace más de un minuto. Vuelve a preguntar, por favor.
went-wrong = Algo ha fallado por nuestra parte. No se ha cambiado nada: vuelve a intentarlo en un momento.
button-old = Este botón es demasiado antiguo. Pregunta de nuevo: { $digest }, { $help }
lost = Respondo a comandos y a nombres de lugares: { $country }, { $help }.
no-command = No existe el comando { $command }. { $help } los muestra todos.
did-you-mean = ¿Querías decir { $choices }?
admins-only = En un grupo, solo los administradores pueden usar { $command }: pídeselo a uno o escríbeme en privado.
for-channel = Para { $name }:
channel-out-of-reach = No puedo configurar { $name }: tengo que estar ahí con permiso para publicar y tú tienes que ser administrador.

place-unknown = No conozco ningún lugar llamado «{ $words }».
places-nearest = Lo más parecido: { $choices }.
pick-place = Elige un lugar
all-of = Todo: { $place }
ask-country = ¿Qué país?
ask-region = ¿Qué región?
nothing-in-week = Ninguna noticia sobre { $places } en los últimos siete días.
nothing-for-taste = Todo lo nuevo sobre { $places } está silenciado aquí o en idiomas que este chat no lee: { $mute }, { $settings }.
nothing-then = No hay nada guardado de entonces sobre { $places }. Las noticias empiezan el día en que este Dateline comenzó a leer.
day-to-come = Eso aún no ha llegado.
day-unknown = No conozco ningún día llamado «{ $words }».

ask-search = ¿Qué palabras busco?
search-title = Búsqueda
search-nothing = Ninguna noticia contiene { $words }.
search-nothing-in = Ninguna noticia sobre { $places } contiene { $words }.
ask-story = ¿Qué noticia?
no-such-story = No tengo esa noticia. { $search } las encuentra por sus palabras.
story-gone = Esa noticia ya no se conserva.
button-story = Noticia
button-sources = Fuentes
button-earlier = Antes
button-why = Por qué
button-follow = Seguir { $words }
button-mute = Silenciar…
story-told =
    { $newsrooms ->
        [one] La cuenta { $newsrooms } redacción
       *[other] La cuentan { $newsrooms } redacciones
    } en { $articles }; la primera vez, { $first }; la última, { $newest }
article-count =
    { $count ->
        [one] { $count } artículo
       *[other] { $count } artículos
    }
story-about = trata de { $places }
story-earlier = Antes: { $headline }
sources-of-story =
    { $count ->
        [one] { $count } artículo cuenta { $headline }
       *[other] { $count } artículos cuentan { $headline }
    }
a-copy = copia

why-title = Por qué { $headline }
why-news-title = Por qué es noticia:
why-news =
    { $why } { $newsrooms ->
        [one] la cuenta { $newsrooms } redacción
       *[other] la cuentan { $newsrooms } redacciones por separado
    }; lo último, { $age }. Cuantas más redacciones y más recientes, más arriba sale.
why-no-place-title = Por qué sin país:
why-no-place = { $why } ninguno de sus artículos trata claramente de uno.
why-place-title = Por qué { $place }:
why-place = { $why } { $about } Cada medio cuenta una vez; desde dónde se escribió cuenta poco.
why-place-all = todo trata de { $place }.
why-place-shares = trata de { $shares }.
why-place-words = Menciona { $words }.
quoted = «{ $words }»
why-one-title = Por qué es una sola noticia:
why-one-alone = { $why } por ahora tiene un solo artículo.
why-one =
    { $why } { $articles ->
        [one] { $articles } artículo la cuenta con sus propias palabras.
       *[other] { $articles } artículos la cuentan con sus propias palabras.
    }
why-one-words = Comparten { $words }.
why-one-copies =
    { $count ->
        [one] { $count } más repite un texto que ya estaba.
       *[other] { $count } más repiten un texto que ya estaba.
    }
why-told-title = Por qué sale en tu resumen:
why-untold-title = Por qué no sale en tu resumen:
why-told = { $why } { $reason }
why-reason-told = ya se te contó y solo volverá si crece.
why-reason-told-grown = ya se te contó, pero ha crecido: volverá a salir.
why-reason-told-soon = aún no se te ha contado: saldrá en el próximo resumen si otras de más peso le dejan sitio.
why-reason-untold-language = este chat quiere noticias en otros idiomas.
why-reason-untold-muted = este chat la tiene silenciada. { $mute } muestra lo silenciado.
why-reason-untold-nowhere = este chat no está suscrito a ningún lugar.
why-reason-untold-elsewhere = no trata de ninguno de tus lugares.
why-reason-untold-mentioned = menciona tus lugares, pero trata de otros.

plan = { $days } a las { $times } ({ $zone })
days-every = todos los días
days-week = de lunes a viernes
days-weekend = los fines de semana
days-some = los días { $days }
hours = { $from }–{ $to }
problem-times = «{ $words }» no es una hora: escríbela así: 07:30.
button-show = Ver ahora
button-more-places = Más lugares

hello = Leo muchos medios, junto los artículos que cuentan la misma noticia, averiguo de qué países trata cada una y te cuento las novedades por región y país.
hello-set = Ya está todo listo: el mundo, { $plan }. Elige algo más cercano o escríbeme una línea: { $example }
hello-country = { $line } las novedades de un país
hello-subscribe = { $line } un resumen cada día
hello-end = { $line } lo cancela
hello-help = { $line } todo lo demás
which-place = ¿Dónde?
which-part = ¿Qué parte?
button-world = Ver el mundo ahora
done = Listo.
begun = { $done } Tu resumen sobre { $places } llega { $plan }.
preview = Esto es lo que diría ahora:
button-other-time = Otra hora
button-other-zone = Otra zona horaria
welcome-back = Hola de nuevo: todo sigue como lo dejaste. Tu resumen sobre { $places } llega { $plan }.
start-admins = Dateline cuenta a los grupos las novedades del mundo a la hora que elijan. Un administrador lo configura con { $start }; cualquiera puede preguntar: { $country }
first-places-title = ¿Qué lugares?
first-places = { $question } Países o regiones: pakistán, asia meridional. { $default }
first-time-title = ¿A qué hora?
first-time = { $question } También varias, y días: 07:30, 18:00 entre semana. { $default }
first-zone-title = ¿Dónde vives?
first-zone = { $question } Una ciudad me dice tu hora. { $default }
no-such-city = No conozco esa ciudad.
arrived-in-channel = Me han añadido a { $name } y no publico nada allí hasta que digas qué. Escríbeme aquí:
arrived-back = He vuelto y todo sigue como lo dejaste: { $subscriptions }, { $settings }.

ask-subscribe = ¿A qué lugares? Puedes escribir varios: { $example }
which-places = ¿A qué lugares?
subscribed = Suscripción hecha: { $places }. Tu resumen llega { $plan }. { $digest } lo muestra ahora, { $settings } cambia la hora.
subscriptions-full =
    { $count ->
        [one] Serían más de { $count } lugar: suscríbete mejor a una región o al mundo.
       *[other] Serían más de { $count } lugares: suscríbete mejor a una región o al mundo.
    }
no-digest-yet = Este chat aún no recibe ningún resumen.
subscriptions-title = Un resumen { $plan } sobre:
not-subscribed = Este chat no está suscrito a nada.
not-subscribed-to = Este chat no está suscrito a { $places }. Tiene { $own }.
ask-unsubscribe = ¿De qué lugares? Tienes { $places }. Por ejemplo: { $example } o { $all }
unsubscribed = No habrá más resúmenes sobre { $places }.
nothing-left = No queda nada; tus ajustes se conservan.
pick-remove = Quitar

settings-title = Ajustes de este chat:
settings-changed = Cambiado. Ajustes de este chat:
or-type = O escribe: { $example }
setting-times = Horas: { $value }
setting-weekdays = Días: { $value }
setting-zone = Zona horaria: { $value }
setting-quiet = Horas de silencio: { $value }
setting-length = Extensión: { $value }
setting-language = Idioma: { $value }
setting-news = Noticias en: { $value }
setting-sound = Sonido: { $value }
setting-map = Mapa: { $value }
setting-paused = En pausa: { $value }
quiet-none = ninguna
length-short = corta
length-normal = normal
length-long = larga
news-all = todos los idiomas
sound-on = activado
sound-off = desactivado
map-on = activado
map-off = desactivado
button-times = Horas
button-weekdays = Días
button-zone = Zona horaria
button-length = Extensión
button-quiet = Horas de silencio
button-language = Idioma
button-news = Noticias en
button-sound-on = Activar sonido
button-sound-off = Desactivar sonido
button-map-on = Activar mapa
button-map-off = Desactivar mapa
button-pause = Pausar
button-resume = Reanudar
ask-times = ¿A qué hora? Puedes escribir otras: { $example }
ask-weekdays = ¿Qué días? Puedes escribir otros: { $example }
ask-zone = ¿Dónde vives? Puedes escribir cualquier ciudad: { $example }
ask-length = ¿Qué extensión? { $example }
ask-quiet = ¿Cuándo debo guardar silencio? Lo que toque entonces llega justo después. Puedes escribir otras horas: { $example }
ask-language = ¿En qué idioma hablo? { $example }
ask-news = ¿Noticias en qué idioma? Puedes escribir varios: { $example }
problem-nothing = Di qué quieres cambiar: zona, horas, días, silencio, extensión, idioma, noticias, sonido o mapa.
problem-zone = No conozco ninguna zona horaria llamada «{ $words }».
problem-too-many-times = Como máximo { $words } resúmenes al día.
problem-weekdays = «{ $words }» no nombra ningún día de la semana.
problem-length = La extensión es corta, normal o larga, no «{ $words }».
problem-quiet = «{ $words }» no son horas: escríbelas así: 22:00-06:30, o no.
problem-language = No hablo «{ $words }».
problem-news = «{ $words }» no es un idioma: escribe dos letras por idioma, como en, es, o todos.
problem-sound = El sonido está activado o desactivado, no «{ $words }».
problem-map = El mapa está activado o desactivado, no «{ $words }».

paused = En pausa { $until }. No se pierde nada. { $resume }
paused-until = hasta { $moment }
paused-for-good = hasta que lo reanudes
no-date = «{ $words }» no es una fecha futura.
not-paused = Este chat no está en pausa.
resumed = Hola de nuevo. Tu resumen llega { $plan }.
resumed-empty = Ya no está en pausa. Este chat aún no está suscrito a nada: { $subscribe }

following = Siguiendo { $words }: las noticias que contengan todas estas palabras llegan con tu resumen.
no-words = Ahí no hay palabras.
follows-none = Este chat no sigue ninguna palabra.
follows-title = Este chat sigue:
follows-full = Se pueden seguir { $count } como máximo: deja de seguir una antes.
button-unfollow = Dejar de seguir { $words }
pick-unfollow = Dejar de seguir
muted = Silenciado en los resúmenes de este chat: { $what }.
muted-words = «{ $words }»
muted-outlet = el medio { $outlet }
nothing-to-mute = No conozco ese medio ni ese lugar.
mute-everything = Eso sería todo. Para eso está { $pause }.
mutes-full = Se pueden silenciar { $count } como máximo: quita una antes.
mutes-none = Este chat no silencia nada.
mutes-title = No sale en los resúmenes de aquí:
mutes-end = { $unmute } recupera uno
ask-mute = ¿Qué no debe salir a partir de ahora? También puedes escribir palabras.
pick-mute = Silenciar
unmuted = Ya no está silenciado: { $what }.
not-muted = Eso no está silenciado aquí. ¿Cuál?
pick-unmute = Dejar de silenciar

sources-all = Medios que leo:
sources-title = Medios que cuentan noticias de { $place }:
sources-none = Ningún medio ha contado nada de { $place } en los últimos siete días.
feeds-read =
    { $listed ->
        [one] { $listed } fuente RSS en la lista; respondieron en la última visita: { $healthy }.
       *[other] { $listed } fuentes RSS en la lista; respondieron en la última visita: { $healthy }.
    }
ask-address = ¿Qué dirección?
source-added = Desde ahora leo { $outlet } para este chat.
source-known = Ya leo { $outlet } para este chat.
source-removed = Ya no leo { $outlet } para este chat.
no-source-added = Este chat no ha añadido ninguna fuente.
no-such-source = Este chat no tiene esa fuente. ¿Cuál?

source-no-address = Eso no es una dirección web; envía una que empiece por https://.
source-full =
    { $count ->
        [one] Este chat tiene { $count } fuente, que es el máximo por chat; quita una antes.
       *[other] Este chat tiene { $count } fuentes, que es el máximo por chat; quita una antes.
    }
source-dns = No se encuentra el nombre del sitio.
source-refused = El sitio rechaza la conexión.
source-reset = El sitio cortó la conexión.
source-tls = El sitio no tiene un certificado válido.
source-garbled = El sitio no responde como un servidor web.
source-timeout = El sitio no respondió a tiempo.
source-too-big = Es más grande de lo que leo: { $count } MB.
source-gone = El sitio dice que esa fuente ya no existe.
source-not-found = No hay nada en esa dirección.
source-forbidden = El sitio no deja ver la página (estado { $status }).
source-server-error = El sitio tiene un error propio (estado { $status }).
source-slow-down =
    { $count ->
        [one] El sitio pide que no se le visite durante { $count } minuto.
       *[other] El sitio pide que no se le visite durante { $count } minutos.
    }
source-bad-redirect = La dirección lleva de una a otra y nunca a una página.
source-private-address = La dirección lleva a una red privada, donde Dateline no entra.
source-bad-scheme = Solo se pueden leer direcciones que empiecen por http:// o https://.
source-closed = Dateline se detuvo antes de que el sitio pudiera responder.
source-empty = La respuesta está vacía.
source-not-a-feed = La respuesta no es una fuente: no contiene RSS, Atom, RDF ni JSON Feed.
source-web-page = La dirección lleva a una página web que no indica ninguna fuente RSS.
source-too-deep = La fuente está anidada demasiado profundo para leerla con seguridad.
source-too-many-attributes = La fuente tiene una etiqueta con demasiados atributos para leerla con seguridad.
source-took-too-long = Leer la fuente llevaba demasiado tiempo y se abandonó.

nothing-kept = Aún no se guarda nada de este chat. { $start }
export-title = Envía esto a Dateline en el otro chat:
export-sources = Y sus propias fuentes, para { $import } o cualquier lector RSS:
file-too-big = Ese archivo pasa de 512 KB: envía uno más pequeño.
file-unfetched = No se pudo obtener ese archivo: envíalo otra vez.
list-unread = Eso no es una lista de fuentes: no es OPML o es demasiado larga.
list-empty = Esa lista no contiene ninguna fuente.
sources-taken = Importadas: { $taken } de { $count } fuentes. { $sources }
sources-not-looked-at = No se miraron { $count } más.
source-failed = { $outlet }: { $problem }
import-unread = Ahí no encuentro nada que importar.
import-how = Envía { $export } en el otro chat y pega aquí su línea, o mándame un archivo: el que escribió { $export } o cualquier lista de fuentes (OPML).
imported = Importado: lugares, { $places }; palabras seguidas, { $follows }; silencios, { $mutes }.
see-settings = { $settings }, { $subscriptions }
privacy = Se guarda de este chat: su dirección y nombre en la plataforma, sus lugares, horas y ajustes, lo que sigue y silencia, qué noticias se le contaron y, durante 30 días, los resúmenes enviados. No se guarda: qué preguntas, quién eres ni quién lee.
privacy-ways = Verlo todo: { $export }. Borrarlo todo: { $delete }
ask-delete = ¿Borrar los lugares, ajustes, silencios e historial de este chat? No se puede deshacer.
button-delete = Borrar…
button-delete-all = Borrar todo
deleted = Borrado: aquí no queda nada de este chat. { $start } empieza de nuevo.
help-command = { $name } { $menu }. { $more }
help-number = O su número en lo último que se mostró: { $line }.
help-examples = Ejemplos: { $example }
pick-explain = Explicar
operators-only = Solo quien administra este bot puede verlo. Tu nombre ahí sería { $name }.

terminal-hello = Dateline. Prueba: { $lines }
opened-on-outlets = Leídos { $visited } de { $due } medios: { $articles } artículos.
opened-on-stored = Se muestra lo guardado; se están leyendo los medios en busca de noticias.
opened-on-demo = Esto es la demostración: se muestra una edición de muestra, con medios y noticias inventados.
opened-on-sample = No se pudo llegar a ningún medio y aún no hay nada guardado: se muestra una edición de muestra, con medios y noticias inventados.
reading-progress = Leyendo medios: { $visited } de { $due } · { $articles } artículos
