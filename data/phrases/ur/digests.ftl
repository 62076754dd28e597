### ڈیٹ لائن کی زبان، اردو میں۔

digest-title = { $places } · { $date } · { $counts }
digest-counts =
    { $since } { $outlets ->
        [one] { $outlets } ادارے
       *[other] { $outlets } اداروں
    } کی { $stories ->
        [one] { $stories } خبر
       *[other] { $stories } خبریں
    }
digest-since =
    { $day ->
        [today] { $clock } بجے سے اب تک
        [yesterday] گزشتہ روز { $clock } بجے سے اب تک
        [day-ago] گزشتہ روز سے اب تک
       *[other] { $date }، { $clock } بجے سے اب تک
    }
digest-late =
    { $day ->
        [today] تاخیر سے: مقررہ وقت { $clock } تھا
        [yesterday] تاخیر سے: مقررہ وقت گزشتہ روز { $clock } تھا
       *[other] تاخیر سے: مقررہ وقت { $date }، { $clock } تھا
    }
nothing-new = { $places }: { $since } کوئی نئی خبر نہیں۔

comma = { "، " }
map-alt = ملکوں کے لحاظ سے خبروں کا نقشہ: { $countries }
map-country = { $country } { $count }
places-more = { $places } اور مزید { $count }
region-none = بین الاقوامی

update = تازہ پیش رفت
also-about = نیز { $flags }
outlets-more = +{ $count }
age-now = ابھی ابھی
age-minutes = { $count } منٹ پہلے
age-hours =
    { $count ->
        [one] { $count } گھنٹہ پہلے
       *[other] { $count } گھنٹے پہلے
    }
age-days = { $count } دن پہلے

news = نیا: { $facts }
news-number = اب { $number } ({ $outlet })
news-outlets = { $outlets } میں بھی
news-places = اب { $places } سے بھی متعلق

dispute = اعداد مختلف ہیں · { $counted }: { $claims }
counted-dead = ہلاک
counted-injured = زخمی
counted-missing = لاپتہ
counted-arrested = گرفتار
counted-rescued = بچائے گئے
counted-displaced = بے گھر
counted-magnitude = شدت
counted-who = { $counted } ({ $who })
claim = { $number } ({ $outlets })
at-least = کم از کم { $count }
about-count = تقریباً { $count }
at-most = زیادہ سے زیادہ { $count }

more-here = مزید { $count }: { $command }
more-left = مزید { $count }
more-elsewhere = مزید { $count } دیگر مقامات سے

pick-story = ایک خبر
settings-button = ترتیبات
reworded = اداروں کے جملوں سے ایک ماڈل نے لکھا؛ حقائق انہی سے ملائے گئے
change-it = تبدیلی کے لیے: { $commands }

notice-moved = { $source } کا پتہ بدل گیا ہے۔ اب سے یہ { $address } پر پڑھا جائے گا۔
notice-gone = { $source } ہمیشہ کے لیے بند ہو گیا، اس کی ویب سائٹ کے مطابق۔ اب یہ نہیں پڑھا جاتا۔
notice-silent = { $source } کو { $days } دن سے پڑھا نہیں جا سکا۔ دن میں تقریباً ایک بار پھر کوشش کی جاتی ہے۔
notice-try = شاید دوسرا پتہ کام کرے: { $address }
notice-list = یہ ذرائع اس فہرست میں ہیں جو سب چیٹس کے لیے پڑھی جاتی ہے: وہیں درست کریں۔
source-add-button = دوسرا پتہ پڑھیں
source-remove-button = یہ ذریعہ ہٹائیں

sample-label = نمونہ شمارہ
sample-edition = { $label }: ادارے بھی فرضی، خبریں بھی فرضی۔

area-middle-east = مشرق وسطیٰ
area-gulf = خلیجی ممالک
area-mena = مشرق وسطیٰ اور شمالی افریقہ
area-levant = بلاد الشام
area-balkans = بلقان
area-maghreb = مغرب العربی
area-sahel = ساحل
area-horn-of-africa = قرن افریقہ
area-great-lakes = افریقہ کی عظیم جھیلیں
area-sub-saharan-africa = زیریں صحارا افریقہ
area-scandinavia = اسکینڈینیویا
area-nordics = نارڈک ممالک
area-baltics = بالٹک ریاستیں
area-benelux = بینیلکس
area-iberia = جزیرہ نما آئبیریا
area-british-isles = جزائر برطانیہ
area-visegrad = ویشیگراڈ گروپ
area-central-europe = وسطی یورپ
area-caucasus = قفقاز
area-eu = یورپی یونین
area-eurozone = یورو زون
area-asean = آسیان
area-saarc = سارک
area-indochina = ہند چینی
area-far-east = مشرق بعید
area-asia-pacific = ایشیا بحرالکاہل
area-latin-america = لاطینی امریکہ
area-north-america = شمالی امریکہ
area-west-indies = جزائر غرب الہند
area-cis = سابق سوویت ریاستیں
area-arab-world = عالم عرب
area-brics = برکس
area-g7 = جی سیون
area-nato = نیٹو
area-oceania-pacific = بحرالکاہل کے جزائر
