### Что говорит Dateline, по-русски. К читателю обращаемся на вы.

settings-line = settings пояс karachi время 07:30, 18:00
start-line = пакистан и южная азия по будням в 7:30 karachi

explain-digest = По местам, на которые подписан этот чат, или по всему миру. Показанное всё равно войдёт в следующую сводку.
examples-digest =
    digest
    digest южная азия
    digest япония, республика корея
    digest вчера
    digest пакистан 2021-04-08
explain-country = Новости об этой стране, где бы они ни были написаны. Подойдут названия на любом языке, коды и флаги.
examples-country =
    country пакистан
    country PK
    country 🇵🇰
explain-region = Регионы ООН и привычные названия (Сахель, Балканы, Персидский залив), по странам.
examples-region =
    region южная азия
    region ближний восток
    region мир
explain-world = Главные новости за последние сутки; кнопки ведут к каждому континенту.
examples-world = world
explain-search = Сначала новости со всеми словами; если таких нет, то с некоторыми.
examples-search =
    search перемирие
    search центральный банк
    search наводнение пакистан
explain-story = Новость, к которой слова подходят лучше всего. «sources» в конце покажет её статьи.
examples-story =
    story mirani dam
    story mirani dam sources
explain-why = И почему этот чат её получил или не получил. Без слов — о последней показанной новости.
examples-why = why mirani dam
explain-subscribe = Места через запятую, затем, если хотите, время, дни недели и часовой пояс. Повторный запрос добавляет места.
examples-subscribe =
    subscribe пакистан, южная азия в 07:30
    subscribe кения по будням в 7 утра nairobi
explain-subscriptions = Места этого чата, время, дни недели и часовой пояс его сводки.
examples-subscriptions = subscriptions
explain-unsubscribe = Время и часовой пояс сохраняются до следующей подписки.
examples-unsubscribe =
    unsubscribe пакистан
    unsubscribe все
explain-settings = Без слов показывает их; в одной строке можно изменить несколько. То, что выпадет на тихие часы, придёт сразу после них.
examples-settings =
    settings
    settings пояс karachi
    settings время 07:30, 18:00
    settings дни понедельник-пятница
    settings тишина 22:00-06:30
    settings объём краткий
    settings язык урду
    settings новости en, ru
    settings звук нет
    settings карта вкл
explain-follow = Новость со всеми словами придёт со следующей сводкой. Без слов показывает, за чем следит этот чат.
examples-follow =
    follow центральный банк
    follow договор водам инда
    follow
explain-mute = Новость не показывается, если в ней есть все слова, если о ней пишет только это издание или если она в основном об этом месте. Имя с несколькими значениями — сначала издание, потом место; «слова» впереди означает, что это слова.
examples-mute =
    mute крикет
    mute издание gulf mirror
    mute место индия
    mute
explain-unmute = Без слов предлагает всё, что здесь скрыто.
examples-unmute =
    unmute крикет
    unmute
explain-pause = Места, время и уже полученное остаются как есть. Без даты длится до /resume.
examples-pause =
    pause
    pause до понедельника
    pause 3 дня
    pause до 2027-01-31
explain-resume = С прежними местами, временем и часовым поясом.
examples-resume = resume
explain-sources = Сначала самые активные, с числом статей за последние семь дней.
examples-sources =
    sources
    sources пакистан
explain-addsource = Адрес ленты или сайта, где она указана. То, о чём пишет только такой источник, не узнает ни один другой чат.
examples-addsource = addsource https://post.example/feed
explain-removesource = Без слов предлагает источники, добавленные этим чатом.
examples-removesource =
    removesource https://post.example/feed
    removesource
explain-export = Вставьте строки в другой чат, каждую отдельным сообщением. Файл sources.opml пришлите туда же или в любую программу чтения лент.
examples-export = export
explain-import = Места, слова, скрытое и источники добавляются к здешним; настройки заменяют здешние.
examples-import = import { "{" }"v":1,"places":["PK","034"]{ "}" }
explain-privacy = Удаление окончательно: места, настройки, история и все ожидающие сообщения исчезают из файла базы данных.
examples-privacy =
    privacy
    privacy удалить
explain-help = Спросить может любой; в группах то, что получает группа, меняют только администраторы.
examples-help =
    help
    help subscribe
explain-start = Первое сообщение чата. Ссылка на бота может содержать места: t.me/BOT?start=south_asia
examples-start =
    start
    start { start-line }
explain-status = Для терминала и для тех, кого называет настройка OPERATORS.
examples-status = status
