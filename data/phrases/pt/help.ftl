### O que o Dateline diz, em português do Brasil. Quem lê é você.

settings-line = settings fuso karachi horários 07:30, 18:00
start-line = paquistão e ásia meridional de segunda a sexta às 7:30 karachi

explain-digest = Dos lugares que este chat assina, ou do mundo. O que ele mostra ainda virá no próximo resumo.
examples-digest =
    digest
    digest ásia meridional
    digest japão, coreia do sul
    digest ontem
    digest paquistão 2021-04-08
explain-country = Notícias que tratam do país, onde quer que tenham sido escritas. Valem nomes em qualquer idioma, códigos e bandeiras.
examples-country =
    country paquistão
    country PK
    country 🇵🇰
explain-region = Regiões das Nações Unidas e nomes comuns (Sahel, Bálcãs, Golfo), agrupadas por país.
examples-region =
    region ásia meridional
    region oriente médio
    region mundo
explain-world = As notícias de mais peso do último dia; os botões levam a cada continente.
examples-world = world
explain-search = Primeiro as notícias com todas as palavras; se não houver, as que têm algumas.
examples-search =
    search cessar-fogo
    search banco central juros
    search enchentes em paquistão
explain-story = A notícia que melhor combina com as palavras. “sources” no fim mostra os artigos.
examples-story =
    story mirani dam
    story mirani dam sources
explain-why = E também por que este chat a recebeu, ou não. Sem palavras: sobre a última notícia mostrada.
examples-why = why mirani dam
explain-subscribe = Lugares separados por vírgulas e depois, se quiser, horários, dias e fuso. Pedir de novo acrescenta lugares.
examples-subscribe =
    subscribe paquistão, ásia meridional às 07:30
    subscribe quênia de segunda a sexta às 7h em nairobi
explain-subscriptions = Os lugares deste chat, com os horários, os dias e o fuso do resumo.
examples-subscriptions = subscriptions
explain-unsubscribe = Seus horários e seu fuso ficam guardados para uma nova assinatura.
examples-unsubscribe =
    unsubscribe paquistão
    unsubscribe tudo
explain-settings = Sem palavras, mostra todas; várias podem ser mudadas numa linha. O que cair nas horas de silêncio chega logo depois.
examples-settings =
    settings
    settings fuso karachi
    settings horários 07:30, 18:00
    settings dias segunda a sexta
    settings silêncio 22:00-06:30
    settings tamanho curto
    settings idioma urdu
    settings notícias en, pt
    settings som não
    settings mapa sim
explain-follow = Uma notícia com todas as palavras vem no próximo resumo. Sem palavras, mostra o que este chat segue.
examples-follow =
    follow banco central
    follow tratado águas indo
    follow
explain-mute = Fica de fora a notícia que tem todas as palavras, que só esse veículo conta ou que trata sobretudo desse lugar. Um nome que pode ser várias coisas é primeiro veículo, depois lugar; “palavras” na frente indica que são palavras.
examples-mute =
    mute críquete
    mute veículo gulf mirror
    mute lugar índia
    mute
explain-unmute = Sem palavras, oferece tudo o que está silenciado aqui.
examples-unmute =
    unmute críquete
    unmute
explain-pause = Lugares, horários e o que você já recebeu ficam como estão. Sem data, vale até /resume.
examples-pause =
    pause
    pause até segunda
    pause 3 dias
    pause até 2027-01-31
explain-resume = Com os lugares, horários e fuso de antes.
examples-resume = resume
explain-sources = Os mais ativos primeiro, com o número de artigos nos últimos sete dias.
examples-sources =
    sources
    sources paquistão
explain-addsource = O endereço de um feed, ou de um site que indica o seu. O que só essa fonte conta não é contado a nenhum outro chat.
examples-addsource = addsource https://post.example/feed
explain-removesource = Sem palavras, oferece as fontes que este chat adicionou.
examples-removesource =
    removesource https://post.example/feed
    removesource
explain-export = Cole as linhas no outro chat, uma mensagem para cada. Envie sources.opml para lá ou para qualquer leitor de feeds.
examples-export = export
explain-import = Lugares, palavras seguidas, silenciados e fontes se somam aos daqui; as configurações tomam o lugar das daqui.
examples-import = import { "{" }"v":1,"places":["PK","034"]{ "}" }
explain-privacy = Apagar é definitivo: lugares, configurações, histórico e toda mensagem pendente somem do arquivo do banco de dados.
examples-privacy =
    privacy
    privacy apagar
explain-help = Qualquer pessoa pode perguntar; em grupos, só administradores mudam o que o grupo recebe.
examples-help =
    help
    help subscribe
explain-start = A primeira mensagem de um chat. Um link para o bot pode levar os lugares: t.me/BOT?start=south_asia
examples-start =
    start
    start { start-line }
explain-status = Para o terminal e para as pessoas que a configuração OPERATORS nomeia.
examples-status = status
