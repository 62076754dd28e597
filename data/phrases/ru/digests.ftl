### Что говорит Dateline, по-русски.

digest-title = { $places } · { $date } · { $counts }
digest-counts =
    { $stories ->
        [one] { $stories } новость
        [few] { $stories } новости
       *[many] { $stories } новостей
    } из { $outlets ->
        [one] { $outlets } издания
       *[other] { $outlets } изданий
    } { $since }
digest-since =
    { $day ->
        [today] с { $clock }
        [yesterday] со вчерашнего дня, { $clock }
        [day-ago] со вчерашнего дня
       *[other] с { $clock }, { $date }
    }
digest-late =
    { $day ->
        [today] с опозданием: ожидалось в { $clock }
        [yesterday] с опозданием: ожидалось вчера в { $clock }
       *[other] с опозданием: ожидалось { $date }, { $clock }
    }
nothing-new = { $places }: ничего нового { $since }.

comma = { ", " }
map-alt = Карта новостей по странам: { $countries }
map-country = { $country } { $count }
places-more = { $places } и ещё { $count }
region-none = Международные

update = Новое в сюжете
also-about = также { $flags }
outlets-more = +{ $count }
age-now = только что
age-minutes = { $count } мин назад
age-hours = { $count } ч назад
age-days =
    { $count ->
        [one] { $count } день назад
        [few] { $count } дня назад
       *[many] { $count } дней назад
    }

news = Что нового: { $facts }
news-number = теперь { $number } ({ $outlet })
news-outlets = пишут также { $outlets }
news-places = теперь и { $places }

dispute = Данные расходятся · { $counted }: { $claims }
counted-dead = погибшие
counted-injured = пострадавшие
counted-missing = пропавшие без вести
counted-arrested = задержанные
counted-rescued = спасённые
counted-displaced = лишившиеся крова
counted-magnitude = магнитуда
counted-who = { $counted } ({ $who })
claim = { $number } ({ $outlets })
at-least = не менее { $count }
about-count = около { $count }
at-most = до { $count }

more-here = и ещё { $count }: { $command }
more-left = и ещё { $count }
more-elsewhere = и ещё { $count } из других мест

pick-story = Новость
settings-button = Настройки
reworded = Пересказано моделью по фразам изданий; факты сверены с ними
change-it = Изменить: { $commands }

notice-moved = Источник { $source } переехал. Теперь он читается по адресу { $address }.
notice-gone = Источник { $source } закрыт навсегда, сообщает его сайт. Он больше не читается.
notice-silent =
    Источник { $source } не удаётся прочитать уже { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }. Попытки продолжаются примерно раз в день.
notice-try = Возможно, подойдёт другой адрес: { $address }
notice-list = Эти источники стоят в общем списке для всех чатов: исправьте его.
source-add-button = Читать другой адрес
source-remove-button = Убрать этот источник

sample-label = Пробный выпуск
sample-edition = { $label }: издания и новости вымышлены.

area-middle-east = Ближний Восток
area-gulf = Страны Персидского залива
area-mena = Ближний Восток и Северная Африка
area-levant = Левант
area-balkans = Балканы
area-maghreb = Магриб
area-sahel = Сахель
area-horn-of-africa = Африканский Рог
area-great-lakes = Район Великих африканских озёр
area-sub-saharan-africa = Африка южнее Сахары
area-scandinavia = Скандинавия
area-nordics = Северные страны
area-baltics = Страны Балтии
area-benelux = Бенилюкс
area-iberia = Пиренейский полуостров
area-british-isles = Британские острова
area-visegrad = Вишеградская группа
area-central-europe = Центральная Европа
area-caucasus = Кавказ
area-eu = Европейский союз
area-eurozone = Еврозона
area-asean = АСЕАН
area-saarc = СААРК
area-indochina = Индокитай
area-far-east = Дальний Восток
area-asia-pacific = Азиатско-Тихоокеанский регион
area-latin-america = Латинская Америка
area-north-america = Северная Америка
area-west-indies = Вест-Индия
area-cis = Постсоветские страны
area-arab-world = Арабский мир
area-brics = БРИКС
area-g7 = «Большая семёрка»
area-nato = НАТО
area-oceania-pacific = Острова Тихого океана
