### ڈیٹ لائن کی زبان، اردو میں۔ پڑھنے والے کو آپ کہا جاتا ہے۔

with-example = { $sentence } مثلاً: { $example }
two-sentences = { $first } { $second }
still-reading = ابھی پڑھ رہا ہوں: اب تک { $due } میں سے { $visited } ادارے۔
which-one = کون سا؟
button-back = ‹ واپس
button-more = مزید ›
button-undo = واپس لیں

flood = ایک ساتھ بہت سے پیغام آ گئے۔ تھوڑی دیر میں پھر جواب دوں گا۔
busy = مجھ سے اتنا کچھ پوچھا گیا کہ سب کا جواب نہیں دے سکا، اور یہ سوال رہ گیا۔ براہِ کرم ایک منٹ بعد دوبارہ پوچھیں۔
was-away = میں موجود نہیں تھا، اور ایک منٹ سے پہلے پوچھی گئی باتوں کا جواب نہیں دیا گیا۔ براہِ کرم دوبارہ پوچھیں۔
went-wrong = ہماری طرف کچھ خرابی ہوئی۔ کچھ نہیں بدلا: تھوڑی دیر بعد دوبارہ کوشش کریں۔
button-old = یہ بٹن بہت پرانا ہے۔ دوبارہ پوچھیں: { $digest }، { $help }
lost = میں کمانڈوں اور جگہوں کے ناموں کا جواب دیتا ہوں: { $country }، { $help }۔
no-command = { $command } نام کی کوئی کمانڈ نہیں۔ { $help } سب دکھاتی ہے۔
did-you-mean = کیا آپ کا مطلب { $choices } تھا؟
admins-only = گروپ میں { $command } صرف ایڈمن استعمال کر سکتے ہیں: ان میں سے کسی سے کہیں یا مجھے نجی پیغام بھیجیں۔
for-channel = { $name } کے لیے:
channel-out-of-reach = میں { $name } ترتیب نہیں دے سکتا: ضروری ہے کہ میں وہاں لکھنے کے حق کے ساتھ موجود ہوں اور آپ اس کے ایڈمن ہوں۔

place-unknown = میں ”{ $words }“ نام کی کوئی جگہ نہیں جانتا۔
places-nearest = اس کے قریب ترین: { $choices }۔
pick-place = جگہ چنیں
all-of = پورا { $place }
ask-country = کون سا ملک؟
ask-region = کون سا خطہ؟
nothing-in-week = گزشتہ سات دنوں میں { $places } کے بارے میں کوئی خبر نہیں۔
nothing-for-taste = { $places }: ہر نئی خبر یہاں چھپائی گئی ہے یا ایسی زبانوں میں ہے جو یہ چیٹ نہیں پڑھتی۔ { $mute }، { $settings }
nothing-then = اس وقت کی { $places } کے بارے میں کوئی خبر محفوظ نہیں۔ خبریں اس دن تک جاتی ہیں جب اس Dateline نے پڑھنا شروع کیا۔
day-to-come = وہ وقت ابھی آنا ہے۔
day-unknown = میں ”{ $words }“ نام کا کوئی دن نہیں جانتا۔

ask-search = کن الفاظ کی تلاش؟
search-title = تلاش
search-nothing = کسی خبر میں { $words } نہیں۔
search-nothing-in = { $places } کی کسی خبر میں { $words } نہیں۔
ask-story = کون سی خبر؟
no-such-story = میرے پاس ایسی کوئی خبر نہیں۔ { $search } الفاظ سے خبریں ڈھونڈتی ہے۔
story-gone = وہ خبر اب محفوظ نہیں۔
button-story = خبر
button-sources = ذرائع
button-earlier = اس سے پہلے
button-why = کیوں
button-follow = { $words } پر نظر رکھیں
button-mute = چھپائیں…
story-told =
    { $newsrooms ->
        [one] { $newsrooms } ادارے نے
       *[other] { $newsrooms } اداروں نے
    } { $articles } میں بتائی؛ پہلی بار { $first }، تازہ ترین { $newest }
article-count =
    { $count ->
        [one] { $count } مضمون
       *[other] { $count } مضامین
    }
story-about = متعلق: { $places }
story-earlier = اس سے پہلے: { $headline }
sources-of-story =
    { $count ->
        [one] { $count } مضمون: { $headline }
       *[other] { $count } مضامین: { $headline }
    }
a-copy = نقل

why-title = کیوں: { $headline }
why-news-title = یہ خبر کیوں ہے:
why-news =
    { $why } { $newsrooms ->
        [one] { $newsrooms } ادارے نے یہ بتائی
       *[other] { $newsrooms } اداروں نے یہ الگ الگ بتائی
    }، تازہ ترین { $age }۔ جتنے زیادہ اور تازہ ادارے، اتنا اوپر درجہ۔
why-no-place-title = کوئی ملک کیوں نہیں:
why-no-place = { $why } اس کا کوئی مضمون واضح طور پر کسی ملک کے بارے میں نہیں۔
why-place-title = { $place } کیوں:
why-place = { $why } { $about } ہر ادارہ ایک بار گنا جاتا ہے؛ خبر کہاں سے لکھی گئی، اس کا وزن کم ہے۔
why-place-all = یہ پوری { $place } کے بارے میں ہے۔
why-place-shares = حصے: { $shares }۔
why-place-words = اس میں { $words } کا ذکر ہے۔
quoted = ”{ $words }“
why-one-title = ایک ہی خبر کیوں:
why-one-alone = { $why } ابھی اس میں ایک ہی مضمون ہے۔
why-one =
    { $why } { $articles ->
        [one] { $articles } مضمون اسے اپنے الفاظ میں بتاتا ہے۔
       *[other] { $articles } مضامین اسے اپنے الفاظ میں بتاتے ہیں۔
    }
why-one-words = ان میں مشترک: { $words }۔
why-one-copies =
    { $count ->
        [one] مزید { $count } پہلے سے موجود متن دہراتا ہے۔
       *[other] مزید { $count } پہلے سے موجود متن دہراتے ہیں۔
    }
why-told-title = آپ کے خلاصے میں کیوں:
why-untold-title = آپ کے خلاصے میں کیوں نہیں:
why-told = { $why } { $reason }
why-reason-told = یہ آپ کو بتائی جا چکی ہے، اور تبھی دوبارہ آئے گی جب آگے بڑھے۔
why-reason-told-grown = یہ آپ کو بتائی جا چکی ہے اور اس کے بعد آگے بڑھی ہے: دوبارہ آئے گی۔
why-reason-told-soon = یہ ابھی آپ کو نہیں بتائی گئی: اگر زیادہ اہم خبروں نے جگہ چھوڑی تو اگلے خلاصے میں آئے گی۔
why-reason-untold-language = یہ چیٹ دوسری زبانوں کی خبریں چاہتی ہے۔
why-reason-untold-muted = یہ چیٹ اسے چھپاتی ہے۔ { $mute } چھپائی گئی چیزیں دکھاتی ہے۔
why-reason-untold-nowhere = اس چیٹ نے کسی جگہ کا خلاصہ نہیں منگوایا۔
why-reason-untold-elsewhere = یہ آپ کی کسی جگہ کے بارے میں نہیں۔
why-reason-untold-mentioned = اس میں آپ کی جگہوں کا ذکر ہے مگر یہ دوسری جگہوں کے بارے میں ہے۔

plan = { $days } { $times } بجے ({ $zone })
days-every = ہر روز
days-week = پیر سے جمعہ
days-weekend = ہفتہ اور اتوار
days-some = { $days } کو
hours = { $from }–{ $to }
problem-times = ”{ $words }“ کوئی وقت نہیں: یوں لکھیں 07:30۔
button-show = ابھی دکھائیں
button-more-places = مزید جگہیں

hello = میں بہت سے ادارے پڑھتا ہوں، ایک ہی خبر کے مضامین جوڑتا ہوں، دیکھتا ہوں کہ وہ کن ملکوں کے بارے میں ہے، اور خطوں اور ملکوں کے حساب سے آپ کو نئی خبریں بتاتا ہوں۔
hello-set = سب تیار ہے: دنیا، { $plan }۔ کوئی قریب کی جگہ چنیں، یا مجھے ایک سطر لکھیں: { $example }
hello-country = { $line } کسی ملک کی نئی خبریں
hello-subscribe = { $line } ہر روز ایک خلاصہ
hello-end = { $line } اسے بند کرتی ہے
hello-help = { $line } باقی سب کچھ
which-place = کہاں؟
which-part = کون سا حصہ؟
button-world = دنیا ابھی دکھائیں
done = ہو گیا۔
begun = { $done } { $places } کے بارے میں آپ کا خلاصہ { $plan } آئے گا۔
preview = ابھی یہ کچھ یوں ہوتا:
button-other-time = کوئی اور وقت
button-other-zone = کوئی اور ٹائم زون
welcome-back = دوبارہ خوش آمدید: سب کچھ ویسا ہی ہے جیسا آپ نے چھوڑا تھا۔ { $places } کے بارے میں آپ کا خلاصہ { $plan } آتا ہے۔
start-admins = ڈیٹ لائن گروپوں کو ان کے وقت پر دنیا کی نئی خبریں بتاتا ہے۔ کوئی ایڈمن اسے { $start } سے ترتیب دے؛ پوچھ کوئی بھی سکتا ہے: { $country }
first-places-title = کون سی جگہیں؟
first-places = { $question } ملک یا خطے: پاکستان، جنوبی ایشیا۔ { $default }
first-time-title = کس وقت؟
first-time = { $question } کئی وقت اور دن بھی: 07:30, 18:00 پیر سے جمعہ۔ { $default }
first-zone-title = آپ کہاں رہتے ہیں؟
first-zone = { $question } شہر سے مجھے آپ کا وقت معلوم ہوتا ہے۔ { $default }
no-such-city = میں ایسا کوئی شہر نہیں جانتا۔
arrived-in-channel = مجھے { $name } میں شامل کیا گیا ہے اور آپ کے بتانے سے پہلے میں وہاں کچھ نہیں بھیجتا۔ مجھے یہاں لکھیں:
arrived-back = میں واپس آ گیا، سب کچھ ویسا ہی ہے: { $subscriptions }، { $settings }۔

ask-subscribe = کن جگہوں کا؟ کئی ایک ساتھ لکھی جا سکتی ہیں: { $example }
which-places = کن جگہوں کا؟
subscribed = { $places } کا خلاصہ منگوا لیا گیا۔ آپ کا خلاصہ { $plan } آئے گا۔ { $digest } اسے ابھی دکھاتی ہے، { $settings } وقت بدلتی ہے۔
subscriptions-full =
    { $count ->
        [one] یہ { $count } جگہ سے زیادہ ہو جائے گا: بہتر ہے کوئی خطہ یا دنیا چنیں۔
       *[other] یہ { $count } جگہوں سے زیادہ ہو جائے گا: بہتر ہے کوئی خطہ یا دنیا چنیں۔
    }
no-digest-yet = اس چیٹ کو ابھی کوئی خلاصہ نہیں ملتا۔
subscriptions-title = خلاصہ { $plan }، ان کے بارے میں:
not-subscribed = اس چیٹ نے کچھ نہیں منگوایا۔
not-subscribed-to = اس چیٹ نے { $places } نہیں منگوایا۔ اس کے پاس ہے: { $own }۔
ask-unsubscribe = کن جگہوں سے؟ آپ کے پاس ہیں: { $places }۔ مثلاً: { $example } یا { $all }
unsubscribed = اب { $places } کا خلاصہ نہیں آئے گا۔
nothing-left = کچھ باقی نہیں رہا؛ آپ کی ترتیبات محفوظ ہیں۔
pick-remove = ہٹائیں

settings-title = اس چیٹ کی ترتیبات:
settings-changed = بدل دیا گیا۔ اس چیٹ کی ترتیبات:
or-type = یا لکھیں: { $example }
setting-times = اوقات: { $value }
setting-weekdays = دن: { $value }
setting-zone = ٹائم زون: { $value }
setting-quiet = خاموشی کے اوقات: { $value }
setting-length = طوالت: { $value }
setting-language = زبان: { $value }
setting-news = خبروں کی زبان: { $value }
setting-sound = آواز: { $value }
setting-map = نقشہ: { $value }
setting-paused = وقفہ: { $value }
quiet-none = کوئی نہیں
length-short = مختصر
length-normal = معمول
length-long = طویل
news-all = تمام زبانیں
sound-on = چالو
sound-off = بند
map-on = چالو
map-off = بند
button-times = اوقات
button-weekdays = دن
button-zone = ٹائم زون
button-length = طوالت
button-quiet = خاموشی کے اوقات
button-language = زبان
button-news = خبروں کی زبان
button-sound-on = آواز چالو کریں
button-sound-off = آواز بند کریں
button-map-on = نقشہ چالو کریں
button-map-off = نقشہ بند کریں
button-pause = وقفہ
button-resume = دوبارہ شروع
ask-times = کس وقت؟ دوسرے اوقات لکھے جا سکتے ہیں: { $example }
ask-weekdays = کن دنوں میں؟ دوسرے دن لکھے جا سکتے ہیں: { $example }
ask-zone = آپ کہاں رہتے ہیں؟ کوئی بھی شہر لکھا جا سکتا ہے: { $example }
ask-length = کتنا طویل؟ { $example }
ask-quiet = میں کب خاموش رہوں؟ اس دوران کا خلاصہ فوراً بعد آئے گا۔ دوسرے اوقات لکھے جا سکتے ہیں: { $example }
ask-language = میں کون سی زبان بولوں؟ { $example }
ask-news = کس زبان کی خبریں؟ کئی لکھی جا سکتی ہیں: { $example }
problem-nothing = بتائیں کیا بدلنا ہے: زون، اوقات، دن، خاموشی، طوالت، زبان، خبریں، آواز یا نقشہ۔
problem-zone = میں ”{ $words }“ نام کا کوئی ٹائم زون نہیں جانتا۔
problem-too-many-times = دن میں زیادہ سے زیادہ { $words } خلاصے۔
problem-weekdays = ”{ $words }“ میں ہفتے کا کوئی دن نہیں۔
problem-length = طوالت مختصر، معمول یا طویل ہوتی ہے، ”{ $words }“ نہیں۔
problem-quiet = ”{ $words }“ اوقات نہیں: یوں لکھیں 22:00-06:30، یا بند۔
problem-language = میں ”{ $words }“ نہیں بولتا۔
problem-news = ”{ $words }“ کوئی زبان نہیں: ہر زبان کے دو حرف لکھیں، جیسے en, ur، یا سب۔
problem-sound = آواز چالو یا بند ہوتی ہے، ”{ $words }“ نہیں۔
problem-map = نقشہ چالو یا بند ہوتا ہے، ”{ $words }“ نہیں۔

paused = وقفہ: { $until }۔ کچھ ضائع نہیں ہوگا۔ { $resume }
paused-until = { $moment } تک
paused-for-good = جب تک آپ دوبارہ شروع نہ کریں
no-date = ”{ $words }“ آنے والی کوئی تاریخ نہیں۔
not-paused = اس چیٹ میں کوئی وقفہ نہیں۔
resumed = دوبارہ خوش آمدید۔ آپ کا خلاصہ { $plan } آئے گا۔
resumed-empty = وقفہ ختم ہوا۔ اس چیٹ نے ابھی کچھ نہیں منگوایا: { $subscribe }

following = { $words } پر نظر ہے: جن خبروں میں یہ تمام الفاظ ہوں وہ آپ کے خلاصے کے ساتھ آئیں گی۔
no-words = اس میں کوئی لفظ نہیں۔
follows-none = یہ چیٹ کسی لفظ پر نظر نہیں رکھتی۔
follows-title = یہ چیٹ ان پر نظر رکھتی ہے:
follows-full = زیادہ سے زیادہ { $count } پر نظر رکھی جا سکتی ہے: پہلے ایک ختم کریں۔
button-unfollow = { $words } پر نظر ختم کریں
pick-unfollow = نظر ختم کریں
muted = اس چیٹ کے خلاصوں میں چھپا دیا گیا: { $what }۔
muted-words = ”{ $words }“
muted-outlet = ادارہ { $outlet }
nothing-to-mute = میں ایسا کوئی ادارہ یا جگہ نہیں جانتا۔
mute-everything = یہ تو سب کچھ ہو جائے گا۔ اس کے لیے { $pause } ہے۔
mutes-full = زیادہ سے زیادہ { $count } چھپائے جا سکتے ہیں: پہلے ایک واپس لیں۔
mutes-none = یہ چیٹ کچھ نہیں چھپاتی۔
mutes-title = یہاں کے خلاصوں میں نہیں آتا:
mutes-end = { $unmute } کسی ایک کو واپس لاتی ہے
ask-mute = اب سے کیا نہ دکھایا جائے؟ الفاظ بھی لکھے جا سکتے ہیں۔
pick-mute = چھپائیں
unmuted = اب چھپا ہوا نہیں: { $what }۔
not-muted = یہ یہاں چھپا ہوا نہیں۔ کون سا؟
pick-unmute = واپس لائیں

sources-all = پڑھے جانے والے ادارے:
sources-title = { $place } کی خبر دینے والے ادارے:
sources-none = گزشتہ سات دنوں میں کسی ادارے نے { $place } کی خبر نہیں دی۔
feeds-read =
    { $listed ->
        [one] فہرست میں { $listed } فیڈ ہے؛ پچھلی بار { $healthy } نے جواب دیا۔
       *[other] فہرست میں { $listed } فیڈ ہیں؛ پچھلی بار { $healthy } نے جواب دیا۔
    }
ask-address = کون سا پتہ؟
source-added = { $outlet } اب سے اس چیٹ کے لیے پڑھا جائے گا۔
source-known = { $outlet } پہلے سے اس چیٹ کے لیے پڑھا جاتا ہے۔
source-removed = { $outlet } اب اس چیٹ کے لیے نہیں پڑھا جائے گا۔
no-source-added = اس چیٹ نے کوئی ذریعہ شامل نہیں کیا۔
no-such-source = اس چیٹ کا ایسا کوئی ذریعہ نہیں۔ کون سا؟

source-no-address = یہ ویب پتہ نہیں؛ ایسا پتہ بھیجیں جو https سے شروع ہو۔
source-full =
    { $count ->
        [one] اس چیٹ کا { $count } ذریعہ ہے، اس سے زیادہ نہیں ہو سکتے؛ پہلے ایک ہٹائیں۔
       *[other] اس چیٹ کے { $count } ذرائع ہیں، اس سے زیادہ نہیں ہو سکتے؛ پہلے ایک ہٹائیں۔
    }
source-dns = سائٹ کا نام نہیں ملا۔
source-refused = سائٹ رابطہ قبول نہیں کرتی۔
source-reset = سائٹ نے رابطہ توڑ دیا۔
source-tls = سائٹ کا کوئی درست سرٹیفکیٹ نہیں۔
source-garbled = سائٹ ویب سرور کی طرح جواب نہیں دیتی۔
source-timeout = سائٹ نے وقت پر جواب نہیں دیا۔
source-too-big = یہ میری حد سے بڑا ہے: { $count } MB۔
source-gone = سائٹ کہتی ہے کہ یہ فیڈ ہمیشہ کے لیے ختم ہو گئی۔
source-not-found = اس پتے پر کچھ نہیں۔
source-forbidden = سائٹ صفحہ دکھانے سے انکار کرتی ہے (کوڈ { $status })۔
source-server-error = خود سائٹ میں خرابی ہے (کوڈ { $status })۔
source-slow-down =
    { $count ->
        [one] سائٹ کہتی ہے کہ اسے { $count } منٹ نہ چھیڑا جائے۔
       *[other] سائٹ کہتی ہے کہ اسے { $count } منٹ نہ چھیڑا جائے۔
    }
source-bad-redirect = یہ پتہ بار بار کہیں اور لے جاتا ہے اور کسی صفحے تک نہیں پہنچتا۔
source-private-address = یہ پتہ ایک نجی نیٹ ورک کا ہے، جہاں ڈیٹ لائن نہیں جاتا۔
source-bad-scheme = صرف وہی پتے پڑھے جا سکتے ہیں جو http یا https سے شروع ہوں۔
source-closed = سائٹ کے جواب سے پہلے ڈیٹ لائن بند کر دیا گیا۔
source-empty = جواب خالی ہے۔
source-not-a-feed = جواب کوئی فیڈ نہیں: اس میں RSS، Atom، RDF یا JSON Feed نہیں۔
source-web-page = یہ پتہ ایسے صفحے پر لے جاتا ہے جو کوئی فیڈ نہیں بتاتا۔
source-too-deep = فیڈ کی تہیں اتنی گہری ہیں کہ محفوظ طور پر پڑھی نہیں جا سکتی۔
source-too-many-attributes = فیڈ کے ایک ٹیگ میں اتنی صفات ہیں کہ محفوظ طور پر پڑھی نہیں جا سکتی۔
source-took-too-long = فیڈ پڑھنے میں بہت دیر لگی، اس لیے چھوڑ دی گئی۔

nothing-kept = اس چیٹ کے بارے میں ابھی کچھ محفوظ نہیں۔ { $start }
export-title = دوسری چیٹ میں ڈیٹ لائن کو یہ بھیجیں:
export-sources = اور اس کے اپنے ذرائع، { $import } یا کسی بھی فیڈ ریڈر کے لیے:
file-too-big = یہ فائل 512 KB سے بڑی ہے: چھوٹی بھیجیں۔
file-unfetched = یہ فائل حاصل نہیں ہو سکی: براہِ کرم دوبارہ بھیجیں۔
list-unread = یہ فیڈز کی فہرست نہیں: یہ OPML نہیں، یا بہت لمبی ہے۔
list-empty = اس فہرست میں کوئی فیڈ نہیں۔
sources-taken = { $count } میں سے { $taken } ذرائع لیے گئے۔ { $sources }
sources-not-looked-at = مزید { $count } نہیں دیکھے گئے۔
source-failed = { $outlet }: { $problem }
import-unread = مجھے اس میں لینے کے لیے کچھ نہیں ملا۔
import-how = دوسری چیٹ میں { $export } بھیجیں اور اس کی سطر یہاں چسپاں کریں، یا مجھے فائل بھیجیں: جو { $export } نے لکھی یا فیڈز کی کوئی بھی فہرست (OPML)۔
imported = لے لیا گیا: { $places } جگہیں، { $follows } زیرِ نظر الفاظ، { $mutes } چھپائی گئی چیزیں۔
see-settings = { $settings }، { $subscriptions }
privacy = اس چیٹ کے لیے محفوظ: پلیٹ فارم پر اس کا پتہ اور نام، جگہیں، اوقات، ترتیبات، یہ کس پر نظر رکھتی اور کیا چھپاتی ہے، اسے کون سی خبریں بتائی گئیں، اور 30 دن تک بھیجے گئے خلاصے۔ محفوظ نہیں: آپ کیا پوچھتے ہیں، آپ کون ہیں، کون پڑھتا ہے۔
privacy-ways = سب دیکھیں: { $export }۔ سب مٹائیں: { $delete }
ask-delete = کیا اس چیٹ کی جگہیں، ترتیبات، چھپائی گئی چیزیں اور تاریخ مٹا دی جائیں؟ یہ واپس نہیں ہو سکتا۔
button-delete = مٹائیں…
button-delete-all = سب مٹائیں
deleted = مٹا دیا گیا: یہاں اس چیٹ کے بارے میں کچھ باقی نہیں۔ { $start } سے نیا آغاز۔
help-command = { $name } { $menu }۔ { $more }
help-number = یا جو آخر میں دکھایا گیا اس میں اس کا نمبر: { $line }۔
help-examples = مثالیں: { $example }
pick-explain = وضاحت
operators-only = یہ صرف اس بوٹ کو چلانے والا دیکھ سکتا ہے۔ وہاں آپ کا نام { $name } ہوگا۔

terminal-hello = Dateline۔ آزمائیں: { $lines }
opened-on-outlets = { $due } میں سے { $visited } ادارے پڑھے گئے: { $articles } مضامین۔
opened-on-stored = جو محفوظ ہے وہ دکھایا جا رہا ہے؛ ادارے پڑھے جا رہے ہیں۔
opened-on-demo = یہ نمائش ہے: فرضی اداروں اور فرضی خبروں کا نمونہ شمارہ۔
opened-on-sample = کسی ادارے تک رسائی نہیں ہوئی اور ابھی کچھ محفوظ نہیں: فرضی اداروں اور فرضی خبروں کا نمونہ شمارہ دکھایا جا رہا ہے۔
reading-progress = ادارے پڑھے جا رہے ہیں: { $due } میں سے { $visited } · { $articles } مضامین
