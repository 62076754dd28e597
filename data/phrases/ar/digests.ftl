### ما يقوله Dateline بالعربية.

digest-title = { $places } · { $date } · { $counts }
digest-counts =
    { $stories ->
        [zero] لا أخبار
        [one] خبر واحد
        [two] خبران
        [few] { $stories } أخبار
        [many] { $stories } خبرًا
       *[other] { $stories } خبر
    } من { $outlets ->
        [zero] أي مصدر
        [one] مصدر واحد
        [two] مصدرين
        [few] { $outlets } مصادر
        [many] { $outlets } مصدرًا
       *[other] { $outlets } مصدر
    } { $since }
digest-since =
    { $day ->
        [today] منذ الساعة { $clock }
        [yesterday] منذ أمس، الساعة { $clock }
        [day-ago] منذ أمس
       *[other] منذ { $date }، الساعة { $clock }
    }
digest-late =
    { $day ->
        [today] متأخرة: كان موعدها { $clock }
        [yesterday] متأخرة: كان موعدها أمس، { $clock }
       *[other] متأخرة: كان موعدها { $date }، { $clock }
    }
nothing-new = { $places }: لا جديد { $since }.

comma = { "، " }
map-alt = خريطة الأخبار حسب البلد: { $countries }
map-country = { $country } { $count }
places-more =
    { $count ->
        [zero] { $places }
        [one] { $places } ومكان آخر
        [two] { $places } ومكانان آخران
        [few] { $places } و{ $count } أماكن أخرى
        [many] { $places } و{ $count } مكانًا آخر
       *[other] { $places } و{ $count } مكان آخر
    }
region-none = دولي

update = جديد
also-about = أيضًا { $flags }
outlets-more = +{ $count }
age-now = الآن
age-minutes =
    { $count ->
        [zero] الآن
        [one] قبل دقيقة
        [two] قبل دقيقتين
        [few] قبل { $count } دقائق
       *[other] قبل { $count } دقيقة
    }
age-hours =
    { $count ->
        [zero] الآن
        [one] قبل ساعة
        [two] قبل ساعتين
        [few] قبل { $count } ساعات
       *[other] قبل { $count } ساعة
    }
age-days =
    { $count ->
        [zero] اليوم
        [one] قبل يوم
        [two] قبل يومين
        [few] قبل { $count } أيام
        [many] قبل { $count } يومًا
       *[other] قبل { $count } يوم
    }

news = الجديد: { $facts }
news-number = الآن { $number } ({ $outlet })
news-outlets = ورد أيضًا في { $outlets }
news-places = يشمل الآن { $places }

dispute = الأرقام متباينة · { $counted }: { $claims }
counted-dead = قتلى
counted-injured = جرحى
counted-missing = مفقودون
counted-arrested = موقوفون
counted-rescued = ناجون جرى إنقاذهم
counted-displaced = نازحون
counted-magnitude = القوة
counted-who = { $counted } ({ $who })
claim = { $number } ({ $outlets })
at-least = { $count } على الأقل
about-count = نحو { $count }
at-most = { $count } على الأكثر

more-here = و{ $count } غيرها: { $command }
more-left = و{ $count } غيرها
more-elsewhere = و{ $count } غيرها من أماكن أخرى

pick-story = خبر
settings-button = الإعدادات
reworded = صاغه نموذج آلي من جمل المصادر؛ ودُقّقت الوقائع عليها
change-it = للتغيير: { $commands }

notice-moved = انتقل { $source } إلى عنوان آخر، وسيُقرأ من الآن من { $address }.
notice-gone = أُغلق { $source } نهائيًا بحسب موقعه، ولن يُقرأ بعد الآن.
notice-silent =
    تعذّرت قراءة { $source } منذ { $days ->
        [zero] يوم
        [one] يوم
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }. تُعاد المحاولة نحو مرة كل يوم.
notice-try = قد ينفع عنوان آخر: { $address }
notice-list = هذه المصادر في القائمة التي تقرأها كل المحادثات: صحّحها هناك.
source-add-button = قراءة العنوان الآخر
source-remove-button = إزالة هذا المصدر

sample-label = نسخة تجريبية
sample-edition = { $label }: مصادر مختلقة وأخبار مختلقة.

area-middle-east = الشرق الأوسط
area-gulf = دول الخليج
area-mena = الشرق الأوسط وشمال أفريقيا
area-levant = بلاد الشام
area-balkans = البلقان
area-maghreb = المغرب العربي
area-sahel = الساحل الأفريقي
area-horn-of-africa = القرن الأفريقي
area-great-lakes = البحيرات الكبرى الأفريقية
area-sub-saharan-africa = أفريقيا جنوب الصحراء
area-scandinavia = إسكندنافيا
area-nordics = دول الشمال الأوروبي
area-baltics = دول البلطيق
area-benelux = البنلوكس
area-iberia = شبه الجزيرة الإيبيرية
area-british-isles = الجزر البريطانية
area-visegrad = مجموعة فيشغراد
area-central-europe = أوروبا الوسطى
area-caucasus = القوقاز
area-eu = الاتحاد الأوروبي
area-eurozone = منطقة اليورو
area-asean = آسيان
area-saarc = سارك
area-indochina = الهند الصينية
area-far-east = الشرق الأقصى
area-asia-pacific = آسيا والمحيط الهادئ
area-latin-america = أمريكا اللاتينية
area-north-america = أمريكا الشمالية
area-west-indies = جزر الهند الغربية
area-cis = الدول السوفيتية السابقة
area-arab-world = العالم العربي
area-brics = بريكس
area-g7 = مجموعة السبع
area-nato = الناتو
area-oceania-pacific = جزر المحيط الهادئ
