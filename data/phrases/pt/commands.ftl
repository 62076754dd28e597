### O que o Dateline diz, em português do Brasil. Quem lê é você.

with-example = { $sentence } Por exemplo: { $example }
two-sentences = { $first } { $second }
still-reading = Ainda lendo: { $visited } de { $due } veículos até agora.
which-one = Qual?
button-back = ‹ Voltar
button-more = Mais ›
button-undo = Desfazer

flood = Foram muitas mensagens de uma vez. Volto a responder em instantes.
busy = Recebi mais perguntas do que consigo responder, e esta ficou sem resposta. Pergunte de novo daqui a um minuto, por favor.
was-away = Estive fora, e o que foi perguntado há mais de um minuto ficou sem resposta. Pergunte de novo, por favor.
went-wrong = Algo deu errado do nosso lado. Nada foi alterado: tente de novo em instantes.
button-old = Este botão é antigo demais. Pergunte de novo: { $digest }, { $help }
lost = Respondo a comandos e a nomes de lugares: { $country }, { $help }.
no-command = Não existe o comando { $command }. { $help } mostra todos.
did-you-mean = Você quis dizer { $choices }?
admins-only = Em grupos, só administradores podem usar { $command }: peça a um deles ou escreva para mim em particular.
for-channel = Para { $name }:
channel-out-of-reach = Não consigo configurar { $name }: preciso estar lá com permissão para publicar, e você precisa ser administrador.

place-unknown = Não conheço nenhum lugar chamado “{ $words }”.
places-nearest = Os mais parecidos: { $choices }.
pick-place = Escolha um lugar
all-of = Tudo: { $place }
ask-country = Qual país?
ask-region = Qual região?
nothing-in-week = Nenhuma notícia sobre { $places } nos últimos sete dias.
nothing-for-taste = Tudo o que há de novo sobre { $places } está silenciado aqui ou em idiomas que este chat não lê: { $mute }, { $settings }.
nothing-then = Não há nada guardado dessa época sobre { $places }. As notícias vão até quando este Dateline começou a ler.
day-to-come = Isso ainda não chegou.
day-unknown = Não conheço nenhum dia chamado “{ $words }”.

ask-search = Quais palavras procurar?
search-title = Busca
search-nothing = Nenhuma notícia contém { $words }.
search-nothing-in = Nenhuma notícia sobre { $places } contém { $words }.
ask-story = Qual notícia?
no-such-story = Não tenho essa notícia. { $search } encontra notícias pelas palavras.
story-gone = Essa notícia não está mais guardada.
button-story = Notícia
button-sources = Fontes
button-earlier = Antes
button-why = Por quê
button-follow = Seguir { $words }
button-mute = Silenciar…
story-told =
    { $newsrooms ->
        [one] { $newsrooms } redação conta
       *[other] { $newsrooms } redações contam
    } em { $articles }; a primeira vez { $first }, a última { $newest }
article-count =
    { $count ->
        [one] { $count } artigo
       *[other] { $count } artigos
    }
story-about = trata de { $places }
story-earlier = Antes: { $headline }
sources-of-story =
    { $count ->
        [one] { $count } artigo conta { $headline }
       *[other] { $count } artigos contam { $headline }
    }
a-copy = cópia

why-title = Por que { $headline }
why-news-title = Por que é notícia:
why-news =
    { $why } { $newsrooms ->
        [one] { $newsrooms } redação conta
       *[other] { $newsrooms } redações contam, cada uma por si
    }; a última, { $age }. Quanto mais redações e mais recentes, mais acima ela fica.
why-no-place-title = Por que nenhum país:
why-no-place = { $why } nenhum dos artigos trata claramente de um.
why-place-title = Por que { $place }:
why-place = { $why } { $about } Cada veículo conta uma vez; de onde o artigo foi escrito conta pouco.
why-place-all = trata só de { $place }.
why-place-shares = trata de { $shares }.
why-place-words = Cita { $words }.
quoted = “{ $words }”
why-one-title = Por que é uma só notícia:
why-one-alone = { $why } por enquanto tem um só artigo.
why-one =
    { $why } { $articles ->
        [one] { $articles } artigo conta com suas próprias palavras.
       *[other] { $articles } artigos contam com suas próprias palavras.
    }
why-one-words = Têm em comum { $words }.
why-one-copies =
    { $count ->
        [one] Mais { $count } repete um texto que já estava lá.
       *[other] Mais { $count } repetem um texto que já estava lá.
    }
why-told-title = Por que está no seu resumo:
why-untold-title = Por que não está no seu resumo:
why-told = { $why } { $reason }
why-reason-told = você já a recebeu, e ela só volta se crescer.
why-reason-told-grown = você já a recebeu, e ela cresceu desde então: vai voltar.
why-reason-told-soon = você ainda não a recebeu: vem no próximo resumo, se notícias de mais peso deixarem espaço.
why-reason-untold-language = este chat quer notícias em outros idiomas.
why-reason-untold-muted = este chat a silencia. { $mute } mostra o que está silenciado.
why-reason-untold-nowhere = este chat não assina nenhum lugar.
why-reason-untold-elsewhere = não trata de nenhum dos seus lugares.
why-reason-untold-mentioned = cita seus lugares, mas trata de outros.

plan = { $days } às { $times } ({ $zone })
days-every = todos os dias
days-week = de segunda a sexta
days-weekend = nos fins de semana
days-some = { $days }
hours = { $from }–{ $to }
problem-times = “{ $words }” não é um horário: escreva assim: 07:30.
button-show = Mostrar agora
button-more-places = Mais lugares

hello = Leio muitos veículos, junto os artigos que contam a mesma notícia, descubro de quais países cada uma trata e conto a você as novidades, por região e país.
hello-set = Está tudo pronto: o mundo, { $plan }. Escolha algo mais perto ou escreva uma linha: { $example }
hello-country = { $line } as novidades de um país
hello-subscribe = { $line } um resumo por dia
hello-end = { $line } cancela
hello-help = { $line } todo o resto
which-place = Onde?
which-part = Qual parte?
button-world = Mostrar o mundo agora
done = Pronto.
begun = { $done } Seu resumo sobre { $places } chega { $plan }.
preview = É isto que ele diria agora:
button-other-time = Outro horário
button-other-zone = Outro fuso
welcome-back = Que bom ver você de novo: está tudo como você deixou. Seu resumo sobre { $places } chega { $plan }.
start-admins = O Dateline conta aos grupos as novidades do mundo, no horário deles. Um administrador configura com { $start }; qualquer pessoa pode perguntar: { $country }
first-places-title = Quais lugares?
first-places = { $question } Países ou regiões: paquistão, ásia meridional. { $default }
first-time-title = Em que horário?
first-time = { $question } Também vários, e dias: 07:30, 18:00 de segunda a sexta. { $default }
first-zone-title = Onde você mora?
first-zone = { $question } Uma cidade me diz o seu horário. { $default }
no-such-city = Não conheço essa cidade.
arrived-in-channel = Fui adicionado a { $name } e não publico nada lá antes de você dizer o quê. Escreva para mim aqui:
arrived-back = Voltei, e está tudo como você deixou: { $subscriptions }, { $settings }.

ask-subscribe = Quais lugares? Você pode escrever vários: { $example }
which-places = Quais lugares?
subscribed = Assinatura feita: { $places }. Seu resumo chega { $plan }. { $digest } mostra agora, { $settings } muda o horário.
subscriptions-full =
    { $count ->
        [one] Seria mais de { $count } lugar: assine uma região ou o mundo.
       *[other] Seriam mais de { $count } lugares: assine uma região ou o mundo.
    }
no-digest-yet = Este chat ainda não recebe nenhum resumo.
subscriptions-title = Um resumo { $plan } sobre:
not-subscribed = Este chat não assina nada.
not-subscribed-to = Este chat não assina { $places }. Assina { $own }.
ask-unsubscribe = Cancelar quais lugares? Você tem { $places }. Por exemplo: { $example } ou { $all }
unsubscribed = Não haverá mais resumos sobre { $places }.
nothing-left = Não resta nada; suas configurações ficam guardadas.
pick-remove = Remover

settings-title = Configurações deste chat:
settings-changed = Alterado. Configurações deste chat:
or-type = Ou escreva: { $example }
setting-times = Horários: { $value }
setting-weekdays = Dias: { $value }
setting-zone = Fuso: { $value }
setting-quiet = Horas de silêncio: { $value }
setting-length = Tamanho: { $value }
setting-language = Idioma: { $value }
setting-news = Notícias em: { $value }
setting-sound = Som: { $value }
setting-map = Mapa: { $value }
setting-paused = Em pausa: { $value }
quiet-none = nenhuma
length-short = curto
length-normal = normal
length-long = longo
news-all = todos os idiomas
sound-on = ligado
sound-off = desligado
map-on = ligado
map-off = desligado
button-times = Horários
button-weekdays = Dias
button-zone = Fuso
button-length = Tamanho
button-quiet = Horas de silêncio
button-language = Idioma
button-news = Notícias em
button-sound-on = Ligar o som
button-sound-off = Desligar o som
button-map-on = Ligar o mapa
button-map-off = Desligar o mapa
button-pause = Pausar
button-resume = Retomar
ask-times = Em que horário? Você pode escrever outros: { $example }
ask-weekdays = Em que dias? Você pode escrever outros: { $example }
ask-zone = Onde você mora? Pode escrever qualquer cidade: { $example }
ask-length = Qual tamanho? { $example }
ask-quiet = Quando devo ficar em silêncio? O que cair nesse período chega logo depois. Você pode escrever outros horários: { $example }
ask-language = Em que idioma devo falar? { $example }
ask-news = Notícias em que idioma? Você pode escrever vários: { $example }
problem-nothing = Diga o que mudar: fuso, horários, dias, silêncio, tamanho, idioma, notícias, som ou mapa.
problem-zone = Não conheço nenhum fuso horário chamado “{ $words }”.
problem-too-many-times = No máximo { $words } resumos por dia.
problem-weekdays = “{ $words }” não indica nenhum dia da semana.
problem-length = O tamanho é curto, normal ou longo, não “{ $words }”.
problem-quiet = “{ $words }” não são horários: escreva assim: 22:00-06:30, ou não.
problem-language = Não falo “{ $words }”.
problem-news = “{ $words }” não é um idioma: escreva duas letras para cada um, como en, pt, ou todos.
problem-sound = O som fica ligado ou desligado, não “{ $words }”.
problem-map = O mapa fica ligado ou desligado, não “{ $words }”.

paused = Em pausa { $until }. Nada se perde. { $resume }
paused-until = até { $moment }
paused-for-good = até você retomar
no-date = “{ $words }” não é uma data futura.
not-paused = Este chat não está em pausa.
resumed = Que bom ver você de novo. Seu resumo chega { $plan }.
resumed-empty = A pausa acabou. Este chat ainda não assina nada: { $subscribe }

following = Seguindo { $words }: notícias com todas essas palavras chegam com o seu resumo.
no-words = Não há palavras aí.
follows-none = Este chat não segue nenhuma palavra.
follows-title = Este chat segue:
follows-full = Dá para seguir no máximo { $count }: deixe de seguir uma antes.
button-unfollow = Deixar de seguir { $words }
pick-unfollow = Deixar de seguir
muted = Silenciado nos resumos deste chat: { $what }.
muted-words = “{ $words }”
muted-outlet = o veículo { $outlet }
nothing-to-mute = Não conheço esse veículo nem esse lugar.
mute-everything = Isso seria tudo. Para isso existe { $pause }.
mutes-full = Dá para silenciar no máximo { $count }: retire um antes.
mutes-none = Este chat não silencia nada.
mutes-title = Fica fora dos resumos daqui:
mutes-end = { $unmute } traz um de volta
ask-mute = O que deve ficar de fora a partir de agora? Você também pode escrever palavras.
pick-mute = Silenciar
unmuted = Não está mais silenciado: { $what }.
not-muted = Isso não está silenciado aqui. Qual?
pick-unmute = Trazer de volta

sources-all = Veículos lidos:
sources-title = Veículos que contam notícias de { $place }:
sources-none = Nenhum veículo contou nada de { $place } nos últimos sete dias.
feeds-read =
    { $listed ->
        [one] { $listed } feed na lista; responderam na última visita: { $healthy }.
       *[other] { $listed } feeds na lista; responderam na última visita: { $healthy }.
    }
ask-address = Qual endereço?
source-added = { $outlet } passa a ser lido para este chat.
source-known = { $outlet } já é lido para este chat.
source-removed = { $outlet } não é mais lido para este chat.
no-source-added = Este chat não adicionou nenhuma fonte.
no-such-source = Este chat não tem essa fonte. Qual?

source-no-address = Isso não é um endereço web; envie um que comece com https://.
source-full =
    { $count ->
        [one] Este chat tem { $count } fonte, o máximo permitido; remova uma antes.
       *[other] Este chat tem { $count } fontes, o máximo permitido; remova uma antes.
    }
source-dns = O nome do site não foi encontrado.
source-refused = O site recusa a conexão.
source-reset = O site interrompeu a conexão.
source-tls = O site não tem um certificado válido.
source-garbled = O site não responde como um servidor web.
source-timeout = O site não respondeu a tempo.
source-too-big = É maior do que eu leio: { $count } MB.
source-gone = O site diz que esse feed não existe mais.
source-not-found = Não há nada nesse endereço.
source-forbidden = O site se recusa a mostrar a página (código { $status }).
source-server-error = O site está com um erro próprio (código { $status }).
source-slow-down =
    { $count ->
        [one] O site pede para ser deixado em paz por { $count } minuto.
       *[other] O site pede para ser deixado em paz por { $count } minutos.
    }
source-bad-redirect = O endereço leva de um lugar a outro e nunca a uma página.
source-private-address = O endereço leva a uma rede privada, aonde o Dateline não vai.
source-bad-scheme = Só podem ser lidos endereços que começam com http:// ou https://.
source-closed = O Dateline foi parado antes que o site pudesse responder.
source-empty = A resposta está vazia.
source-not-a-feed = A resposta não é um feed: não há RSS, Atom, RDF nem JSON Feed nela.
source-web-page = O endereço leva a uma página que não indica nenhum feed.
source-too-deep = O feed é aninhado demais para ser lido com segurança.
source-too-many-attributes = O feed tem uma marca com atributos demais para ser lido com segurança.
source-took-too-long = O feed demorou demais para ser lido e foi abandonado.

nothing-kept = Nada está guardado sobre este chat ainda. { $start }
export-title = Envie isto ao Dateline no outro chat:
export-sources = E as fontes próprias dele, para { $import } ou qualquer leitor de feeds:
file-too-big = Esse arquivo passa de 512 KB: envie um menor.
file-unfetched = Não foi possível obter esse arquivo: envie de novo, por favor.
list-unread = Isso não é uma lista de feeds: não é OPML ou é longa demais.
list-empty = Essa lista não tem nenhum feed.
sources-taken = Importadas: { $taken } de { $count } fontes. { $sources }
sources-not-looked-at = Outras { $count } não foram vistas.
source-failed = { $outlet }: { $problem }
import-unread = Não encontro aí nada para importar.
import-how = Envie { $export } no outro chat e cole aqui a linha, ou mande-me um arquivo: o que { $export } escreveu ou qualquer lista de feeds (OPML).
imported = Importado: lugares, { $places }; palavras seguidas, { $follows }; silenciados, { $mutes }.
see-settings = { $settings }, { $subscriptions }
privacy = O que fica guardado deste chat: endereço e nome na plataforma, lugares, horários, configurações, o que ele segue e silencia, quais notícias já recebeu e, por 30 dias, os resumos enviados. O que não fica: o que você pergunta, quem você é, quem lê.
privacy-ways = Ver tudo: { $export }. Apagar tudo: { $delete }
ask-delete = Apagar os lugares, as configurações, os silenciados e o histórico deste chat? Não dá para desfazer.
button-delete = Apagar…
button-delete-all = Apagar tudo
deleted = Apagado: não resta nada sobre este chat aqui. { $start } começa de novo.
help-command = { $name } { $menu }. { $more }
help-number = Ou o número dela no que foi mostrado por último: { $line }.
help-examples = Exemplos: { $example }
pick-explain = Explicar
operators-only = Só quem opera este bot pode ver isso. Seu nome lá seria { $name }.

terminal-hello = Dateline. Experimente: { $lines }
opened-on-outlets = Lidos { $visited } de { $due } veículos: { $articles } artigos.
opened-on-stored = Mostrando o que está guardado; os veículos estão sendo lidos.
opened-on-demo = Esta é a demonstração: uma edição de exemplo, com veículos e notícias inventados.
opened-on-sample = Nenhum veículo respondeu e ainda não há nada guardado: esta é uma edição de exemplo, com veículos e notícias inventados.
reading-progress = Lendo veículos: { $visited } de { $due } · { $articles } artigos
