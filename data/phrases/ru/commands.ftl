### Что говорит Dateline, по-русски. К читателю обращаемся на вы.

with-example = { $sentence } Например: { $example }
two-sentences = { $first } { $second }
still-reading = Ещё читаю: пока { $visited } изданий из { $due }.
which-one = Что именно?
button-back = ‹ Назад
button-more = Ещё ›
button-undo = Отменить

flood = Слишком много сообщений сразу. Отвечу снова чуть позже.
busy = Вопросов больше, чем я успеваю ответить, и этот остался без ответа. Пожалуйста, спросите ещё раз через минуту.
was-away = Меня не было, и вопросы старше минуты остались без ответа. Пожалуйста, спросите ещё раз.
went-wrong = У нас что-то пошло не так. Ничего не изменено: попробуйте ещё раз чуть позже.
button-old = Эта кнопка слишком старая. Спросите заново: { $digest }, { $help }
lost = Я отвечаю на команды и названия мест: { $country }, { $help }.
no-command = Команды { $command } нет. { $help } покажет все.
did-you-mean = Возможно, вы имели в виду { $choices }?
admins-only = В группе { $command } доступна только администраторам: попросите одного из них или напишите мне лично.
for-channel = Для { $name }:
channel-out-of-reach = Не могу настроить { $name }: я должен быть там с правом публикации, а вы — администратором.

place-unknown = Не знаю места «{ $words }».
places-nearest = Ближе всего: { $choices }.
pick-place = Выберите место
all-of = Целиком: { $place }
ask-country = Какая страна?
ask-region = Какой регион?
nothing-in-week = { $places }: за последние семь дней новостей нет.
nothing-for-taste = { $places }: всё новое здесь скрыто или на языках, которые этот чат не читает. { $mute }, { $settings }
nothing-then = { $places }: за то время ничего не сохранено. Новости есть с того дня, когда этот Dateline начал читать.
day-to-come = Это ещё впереди.
day-unknown = Не знаю дня «{ $words }».

ask-search = Какие слова искать?
search-title = Поиск
search-nothing = Нет новостей со словами { $words }.
search-nothing-in = { $places }: нет новостей со словами { $words }.
ask-story = Какая новость?
no-such-story = Такой новости у меня нет. { $search } находит новости по словам.
story-gone = Эта новость больше не хранится.
button-story = Новость
button-sources = Источники
button-earlier = Ранее
button-why = Почему
button-follow = Следить: { $words }
button-mute = Скрыть…
story-told =
    { $newsrooms ->
        [one] Пишет { $newsrooms } редакция
        [few] Пишут { $newsrooms } редакции
       *[many] Пишут { $newsrooms } редакций
    }, { $articles }; впервые { $first }, в последний раз { $newest }
article-count =
    { $count ->
        [one] { $count } статья
        [few] { $count } статьи
       *[many] { $count } статей
    }
story-about = о чём: { $places }
story-earlier = Ранее: { $headline }
sources-of-story =
    { $count ->
        [one] { $count } статья: { $headline }
        [few] { $count } статьи: { $headline }
       *[many] { $count } статей: { $headline }
    }
a-copy = копия

why-title = Почему: { $headline }
why-news-title = Почему это новость:
why-news =
    { $why } { $newsrooms ->
        [one] о ней пишет { $newsrooms } редакция
        [few] о ней независимо пишут { $newsrooms } редакции
       *[many] о ней независимо пишут { $newsrooms } редакций
    }, последняя — { $age }. Чем больше редакций и чем они свежее, тем выше.
why-no-place-title = Почему без страны:
why-no-place = { $why } ни одна из статей явно не посвящена какой-либо стране.
why-place-title = Почему { $place }:
why-place = { $why } { $about } Каждое издание учитывается один раз; где статья написана, значит мало.
why-place-all = всё об одном: { $place }.
why-place-shares = доли: { $shares }.
why-place-words = Упомянуты { $words }.
quoted = «{ $words }»
why-one-title = Почему это одна новость:
why-one-alone = { $why } пока в ней одна статья.
why-one =
    { $why } { $articles ->
        [one] { $articles } статья излагает её своими словами.
        [few] { $articles } статьи излагают её своими словами.
       *[many] { $articles } статей излагают её своими словами.
    }
why-one-words = Общее: { $words }.
why-one-copies =
    { $count ->
        [one] Ещё { $count } повторяет уже известный текст.
        [few] Ещё { $count } повторяют уже известный текст.
       *[many] Ещё { $count } повторяют уже известный текст.
    }
why-told-title = Почему она в вашей сводке:
why-untold-title = Почему её нет в вашей сводке:
why-told = { $why } { $reason }
why-reason-told = вы её уже получили; она придёт снова, только если разовьётся.
why-reason-told-grown = вы её уже получили, и с тех пор она разрослась: придёт ещё раз.
why-reason-told-soon = вы её ещё не получили: придёт со следующей сводкой, если более важные новости оставят место.
why-reason-untold-language = этот чат хочет новости на других языках.
why-reason-untold-muted = этот чат её скрывает. { $mute } покажет, что скрыто.
why-reason-untold-nowhere = этот чат не подписан ни на одно место.
why-reason-untold-elsewhere = она не касается ваших мест.
why-reason-untold-mentioned = ваши места в ней упомянуты, но она о других.

plan = { $days } в { $times } ({ $zone })
days-every = каждый день
days-week = по будням
days-weekend = по выходным
days-some = { $days }
hours = { $from }–{ $to }
problem-times = «{ $words }» — не время суток: напишите, например, 07:30.
button-show = Показать сейчас
button-more-places = Другие места

hello = Я читаю множество изданий, соединяю статьи об одном событии, определяю, о каких странах оно, и рассказываю, что нового, по регионам и странам.
hello-set = Всё настроено: весь мир, { $plan }. Выберите что-нибудь поближе или напишите мне одной строкой: { $example }
hello-country = { $line } — что нового в стране
hello-subscribe = { $line } — сводка каждый день
hello-end = { $line } — отменить её
hello-help = { $line } — всё остальное
which-place = Где?
which-part = Какая часть?
button-world = Показать мир сейчас
done = Готово.
begun = { $done } Ваша сводка ({ $places }) приходит { $plan }.
preview = Сейчас в ней было бы вот что:
button-other-time = Другое время
button-other-zone = Другой часовой пояс
welcome-back = С возвращением: всё осталось как было. Ваша сводка ({ $places }) приходит { $plan }.
start-admins = Dateline рассказывает группам, что нового в мире, в удобное им время. Администратор настраивает его командой { $start }; спросить может любой: { $country }
first-places-title = Какие места?
first-places = { $question } Страны или регионы: пакистан, южная азия. { $default }
first-time-title = В какое время?
first-time = { $question } Можно несколько, и дни: 07:30, 18:00 по будням. { $default }
first-zone-title = Где вы живёте?
first-zone = { $question } По городу я узнаю ваше время. { $default }
no-such-city = Не знаю такого города.
arrived-in-channel = Меня добавили в { $name }; ничего там не публикую, пока вы не скажете что. Напишите мне здесь:
arrived-back = Я снова здесь, всё осталось как было: { $subscriptions }, { $settings }.

ask-subscribe = На какие места? Можно написать несколько: { $example }
which-places = На какие места?
subscribed = Подписка оформлена: { $places }. Ваша сводка приходит { $plan }. { $digest } покажет её сейчас, { $settings } изменит время.
subscriptions-full =
    { $count ->
        [one] Получится больше { $count } места: подпишитесь лучше на регион или на весь мир.
        [few] Получится больше { $count } мест: подпишитесь лучше на регион или на весь мир.
       *[many] Получится больше { $count } мест: подпишитесь лучше на регион или на весь мир.
    }
no-digest-yet = Этот чат пока не получает сводок.
subscriptions-title = Сводка { $plan }:
not-subscribed = Этот чат ни на что не подписан.
not-subscribed-to = Этот чат не подписан: { $places }. Подписки: { $own }.
ask-unsubscribe = От каких мест отписать? У вас { $places }. Например: { $example } или { $all }
unsubscribed = Сводок больше не будет: { $places }.
nothing-left = Подписок не осталось; настройки сохранены.
pick-remove = Убрать

settings-title = Настройки этого чата:
settings-changed = Изменено. Настройки этого чата:
or-type = Или напишите: { $example }
setting-times = Время: { $value }
setting-weekdays = Дни: { $value }
setting-zone = Часовой пояс: { $value }
setting-quiet = Тихие часы: { $value }
setting-length = Объём: { $value }
setting-language = Язык: { $value }
setting-news = Новости на языках: { $value }
setting-sound = Звук: { $value }
setting-map = Карта: { $value }
setting-paused = Пауза: { $value }
quiet-none = нет
length-short = краткий
length-normal = обычный
length-long = подробный
news-all = все
sound-on = включён
sound-off = выключен
map-on = включена
map-off = выключена
button-times = Время
button-weekdays = Дни
button-zone = Часовой пояс
button-length = Объём
button-quiet = Тихие часы
button-language = Язык
button-news = Язык новостей
button-sound-on = Включить звук
button-sound-off = Выключить звук
button-map-on = Включить карту
button-map-off = Выключить карту
button-pause = Пауза
button-resume = Продолжить
ask-times = В какое время? Другое можно написать: { $example }
ask-weekdays = По каким дням? Другие можно написать: { $example }
ask-zone = Где вы живёте? Можно написать любой город: { $example }
ask-length = Какой объём? { $example }
ask-quiet = Когда мне молчать? То, что выпадет на это время, придёт сразу после. Другие часы можно написать: { $example }
ask-language = На каком языке мне говорить? { $example }
ask-news = Новости на каком языке? Можно написать несколько: { $example }
problem-nothing = Напишите, что изменить: пояс, время, дни, тишина, объём, язык, новости, звук или карта.
problem-zone = Не знаю часового пояса «{ $words }».
problem-too-many-times = Не больше { $words } сводок в день.
problem-weekdays = В «{ $words }» нет дней недели.
problem-length = Объём бывает кратким, обычным или подробным, а не «{ $words }».
problem-quiet = «{ $words }» — не промежуток времени: напишите, например, 22:00-06:30 или нет.
problem-language = Я не говорю на языке «{ $words }».
problem-news = «{ $words }» — не язык: пишите по две буквы, например en, ru, или все.
problem-sound = Звук бывает включён или выключен, а не «{ $words }».
problem-map = Карта бывает включена или выключена, а не «{ $words }».

paused = Пауза: { $until }. Ничего не пропадёт. { $resume }
paused-until = до { $moment }
paused-for-good = пока вы её не снимете
no-date = «{ $words }» — не будущая дата.
not-paused = Этот чат не на паузе.
resumed = С возвращением. Ваша сводка приходит { $plan }.
resumed-empty = Пауза снята. Этот чат пока ни на что не подписан: { $subscribe }

following = Слежу: { $words }. Новости со всеми этими словами придут со сводкой.
no-words = Здесь нет слов.
follows-none = Этот чат не следит ни за какими словами.
follows-title = Этот чат следит:
follows-full = Следить можно не более чем за { $count }: сначала уберите что-нибудь.
button-unfollow = Не следить: { $words }
pick-unfollow = Не следить
muted = Скрыто в сводках этого чата: { $what }.
muted-words = «{ $words }»
muted-outlet = издание { $outlet }
nothing-to-mute = Не знаю такого издания или места.
mute-everything = Это было бы всё сразу. Для этого есть { $pause }.
mutes-full = Скрыть можно не более { $count }: сначала верните что-нибудь.
mutes-none = Этот чат ничего не скрывает.
mutes-title = Не входит в сводки здесь:
mutes-end = { $unmute } — вернуть что-нибудь
ask-mute = Что впредь не показывать? Можно написать и слова.
pick-mute = Скрыть
unmuted = Больше не скрыто: { $what }.
not-muted = Это здесь не скрыто. Что именно?
pick-unmute = Вернуть

sources-all = Читаемые издания:
sources-title = Издания по теме { $place }:
sources-none = { $place }: за последние семь дней не писало ни одно издание.
feeds-read =
    { $listed ->
        [one] В списке { $listed } лента; при последнем посещении ответили: { $healthy }.
        [few] В списке { $listed } ленты; при последнем посещении ответили: { $healthy }.
       *[many] В списке { $listed } лент; при последнем посещении ответили: { $healthy }.
    }
ask-address = Какой адрес?
source-added = { $outlet } — теперь читаю для этого чата.
source-known = { $outlet } — уже читаю для этого чата.
source-removed = { $outlet } — больше не читаю для этого чата.
no-source-added = Этот чат не добавлял источников.
no-such-source = Такого источника у чата нет. Какой именно?

source-no-address = Это не веб-адрес; пришлите тот, что начинается с https://.
source-full =
    { $count ->
        [one] У этого чата { $count } источник, больше нельзя; сначала уберите один.
        [few] У этого чата { $count } источника, больше нельзя; сначала уберите один.
       *[many] У этого чата { $count } источников, больше нельзя; сначала уберите один.
    }
source-dns = Сайт с таким именем не найден.
source-refused = Сайт отклоняет соединение.
source-reset = Сайт оборвал соединение.
source-tls = У сайта нет действительного сертификата.
source-garbled = Сайт отвечает не так, как веб-сервер.
source-timeout = Сайт не ответил вовремя.
source-too-big = Это больше, чем я читаю: { $count } МБ.
source-gone = Сайт сообщает, что этой ленты больше нет.
source-not-found = По этому адресу ничего нет.
source-forbidden = Сайт отказывается показать страницу (код { $status }).
source-server-error = На самом сайте ошибка (код { $status }).
source-slow-down =
    { $count ->
        [one] Сайт просит не беспокоить его { $count } минуту.
        [few] Сайт просит не беспокоить его { $count } минуты.
       *[many] Сайт просит не беспокоить его { $count } минут.
    }
source-bad-redirect = Адрес ведёт всё дальше и никак не приводит к странице.
source-private-address = Адрес ведёт в частную сеть, куда Dateline не ходит.
source-bad-scheme = Читать можно только адреса, которые начинаются с http:// или https://.
source-closed = Dateline остановили раньше, чем сайт успел ответить.
source-empty = Ответ пуст.
source-not-a-feed = Ответ — не лента: в нём нет ни RSS, ни Atom, ни RDF, ни JSON Feed.
source-web-page = Адрес ведёт на страницу, где лента не указана.
source-too-deep = Вложенность ленты слишком глубока, чтобы читать её безопасно.
source-too-many-attributes = В ленте есть тег со слишком большим числом атрибутов, читать её небезопасно.
source-took-too-long = Лента читалась слишком долго, чтение прервано.

nothing-kept = Об этом чате пока ничего не хранится. { $start }
export-title = Отправьте это Dateline в другом чате:
export-sources = И его собственные источники, для { $import } или любой программы чтения лент:
file-too-big = Этот файл больше 512 КБ: пришлите файл поменьше.
file-unfetched = Не удалось получить этот файл: пришлите его ещё раз.
list-unread = Это не список лент: не OPML или слишком длинный.
list-empty = В этом списке нет ни одной ленты.
sources-taken = Перенесено источников: { $taken } из { $count }. { $sources }
sources-not-looked-at = Не просмотрено ещё: { $count }.
source-failed = { $outlet }: { $problem }
import-unread = Не вижу здесь ничего, что можно перенести.
import-how = Отправьте { $export } в другом чате и вставьте его строку сюда или пришлите файл: тот, что записал { $export }, или любой список лент (OPML).
imported = Перенесено: мест — { $places }, слов под наблюдением — { $follows }, скрытого — { $mutes }.
see-settings = { $settings }, { $subscriptions }
privacy = Об этом чате хранится: его адрес и имя на платформе, места, время, настройки, за чем он следит и что скрывает, какие новости он получил и, в течение 30 дней, отправленные сводки. Не хранится: что вы спрашиваете, кто вы, кто читает.
privacy-ways = Посмотреть всё: { $export }. Удалить всё: { $delete }
ask-delete = Удалить места, настройки, скрытое и историю этого чата? Отменить это нельзя.
button-delete = Удалить…
button-delete-all = Удалить всё
deleted = Удалено: об этом чате здесь ничего не осталось. { $start } — начать заново.
help-command = { $name } { $menu }. { $more }
help-number = Или её номер в том, что было показано последним: { $line }.
help-examples = Примеры: { $example }
pick-explain = Пояснить
operators-only = Это может видеть только тот, кто держит этого бота. Ваше имя там было бы { $name }.

terminal-hello = Dateline. Попробуйте: { $lines }
opened-on-outlets = Прочитано изданий: { $visited } из { $due }, статей: { $articles }.
opened-on-stored = Показываю сохранённое; издания сейчас читаются.
opened-on-demo = Это демонстрация: пробный выпуск с вымышленными изданиями и новостями.
opened-on-sample = Ни одно издание не ответило, и пока ничего не сохранено: показываю пробный выпуск с вымышленными изданиями и новостями.
reading-progress = Читаю издания: { $visited } из { $due } · статей: { $articles }
