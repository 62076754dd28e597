### ما يقوله Dateline بالعربية الفصحى، بصيغة المصدر ما أمكن حتى لا يخاطب مذكرًا ولا مؤنثًا.

with-example = { $sentence } مثلًا: { $example }
two-sentences = { $first } { $second }
still-reading = القراءة مستمرة: { $visited } من { $due } مصدرًا حتى الآن.
which-one = أيّها؟
button-back = ‹ رجوع
button-more = المزيد ›
button-undo = تراجع

flood = وصلت رسائل كثيرة دفعة واحدة. سأعود إلى الرد بعد لحظات.
busy = وصلتني أسئلة أكثر مما أستطيع الرد عليه، فبقي هذا السؤال بلا رد. أعد السؤال بعد دقيقة من فضلك.
was-away = كنت غائبًا، وبقي ما سُئل قبل أكثر من دقيقة بلا رد. يُرجى السؤال مرة أخرى.
went-wrong = حدث خطأ من جهتنا ولم يتغير شيء. تُرجى المحاولة بعد لحظات.
button-old = هذا الزر قديم جدًا. للسؤال من جديد: { $digest }، { $help }
lost = أرد على الأوامر وأسماء الأماكن: { $country }، { $help }.
no-command = لا يوجد أمر { $command }. { $help } يعرض جميع الأوامر.
did-you-mean = هل المقصود { $choices }؟
admins-only = في المجموعات يقتصر { $command } على المشرفين: يمكن سؤال أحدهم أو مراسلتي على الخاص.
for-channel = { $name }:
channel-out-of-reach = لا يمكنني إعداد { $name }: يجب أن أكون فيها مع حق النشر، وأن يكون السائل من مشرفيها.

place-unknown = لا أعرف مكانًا باسم «{ $words }».
places-nearest = الأقرب إليه: { $choices }.
pick-place = اختيار مكان
all-of = { $place } كلها
ask-country = أي بلد؟
ask-region = أي منطقة؟
nothing-in-week = لا أخبار عن { $places } في الأيام السبعة الماضية.
nothing-for-taste = كل جديد عن { $places } مكتوم هنا أو بلغات لا تقرؤها هذه الدردشة: { $mute }، { $settings }.
nothing-then = لا شيء محفوظ عن { $places } من ذلك الوقت. تبدأ الأخبار من اليوم الذي بدأ فيه Dateline هذا القراءة.
day-to-come = ذلك لم يأتِ بعد.
day-unknown = لا أعرف يومًا باسم «{ $words }».

ask-search = عن أي كلمات؟
search-title = بحث
search-nothing = لا خبر فيه { $words }.
search-nothing-in = لا خبر عن { $places } فيه { $words }.
ask-story = أي خبر؟
no-such-story = ليس لدي هذا الخبر. { $search } يجد الأخبار بكلماتها.
story-gone = لم يعد هذا الخبر محفوظًا.
button-story = الخبر
button-sources = المصادر
button-earlier = سابقًا
button-why = لماذا
button-follow = متابعة { $words }
button-mute = كتم…
story-told =
    { $newsrooms ->
        [zero] لا ترويه أي غرفة أخبار
        [one] ترويه غرفة أخبار واحدة
        [two] ترويه غرفتا أخبار
        [few] ترويه { $newsrooms } غرف أخبار
        [many] ترويه { $newsrooms } غرفة أخبار
       *[other] ترويه { $newsrooms } غرفة أخبار
    } في { $articles }؛ الأول { $first } والأحدث { $newest }
article-count =
    { $count ->
        [zero] لا مقالات
        [one] مقال واحد
        [two] مقالين
        [few] { $count } مقالات
        [many] { $count } مقالًا
       *[other] { $count } مقال
    }
story-about = عن { $places }
story-earlier = سابقًا: { $headline }
sources-of-story =
    { $count ->
        [zero] لا مقالات عن { $headline }
        [one] مقال واحد عن { $headline }
        [two] مقالان عن { $headline }
        [few] { $count } مقالات عن { $headline }
        [many] { $count } مقالًا عن { $headline }
       *[other] { $count } مقال عن { $headline }
    }
a-copy = نسخة

why-title = لماذا { $headline }
why-news-title = لماذا هو خبر:
why-news =
    { $why } { $newsrooms ->
        [zero] لا ترويه أي غرفة أخبار
        [one] ترويه غرفة أخبار واحدة
        [two] ترويه غرفتا أخبار، كل منهما على حدة
        [few] ترويه { $newsrooms } غرف أخبار، كل على حدة
        [many] ترويه { $newsrooms } غرفة أخبار، كل على حدة
       *[other] ترويه { $newsrooms } غرفة أخبار، كل على حدة
    }، وأحدثها { $age }. وكلما كثرت وكانت أحدث ارتفع ترتيبه.
why-no-place-title = لماذا بلا بلد:
why-no-place = { $why } لا مقال فيه يدور بوضوح حول بلد.
why-place-title = لماذا { $place }:
why-place = { $why } { $about } يُحسب كل مصدر مرة واحدة، ولا وزن يُذكر لمكان كتابة المقال.
why-place-all = كله عن { $place }.
why-place-shares = الحصص: { $shares }.
why-place-words = يذكر { $words }.
quoted = «{ $words }»
why-one-title = لماذا خبر واحد:
why-one-alone = { $why } فيه مقال واحد حتى الآن.
why-one =
    { $why } { $articles ->
        [zero] لا مقال يرويه بكلماته.
        [one] مقال واحد يرويه بكلماته.
        [two] مقالان يرويانه، كل بكلماته.
        [few] { $articles } مقالات ترويه، كل بكلماته.
        [many] { $articles } مقالًا ترويه، كل بكلماته.
       *[other] { $articles } مقال ترويه، كل بكلماته.
    }
why-one-words = تشترك في { $words }.
why-one-copies =
    { $count ->
        [zero] ولا نسخ مكررة.
        [one] ومقال آخر يكرر نصًا موجودًا.
        [two] ومقالان آخران يكرران نصًا موجودًا.
        [few] و{ $count } مقالات أخرى تكرر نصًا موجودًا.
        [many] و{ $count } مقالًا آخر تكرر نصًا موجودًا.
       *[other] و{ $count } مقال آخر تكرر نصًا موجودًا.
    }
why-told-title = لماذا في موجزك:
why-untold-title = لماذا ليس في موجزك:
why-told = { $why } { $reason }
why-reason-told = وصلك من قبل، ولن يعود إلا إذا تطور.
why-reason-told-grown = وصلك من قبل، وتطور بعدها: سيعود.
why-reason-told-soon = لم يصلك بعد: سيأتي مع الموجز القادم إذا تركت له الأخبار الأهم مكانًا.
why-reason-untold-language = هذه الدردشة تريد أخبارًا بلغات أخرى.
why-reason-untold-muted = هذه الدردشة تكتمه. { $mute } يعرض المكتوم.
why-reason-untold-nowhere = هذه الدردشة غير مشتركة في أي مكان.
why-reason-untold-elsewhere = لا يخص أيًا من أماكنك.
why-reason-untold-mentioned = يذكر أماكنك لكنه عن غيرها.

plan = { $days } الساعة { $times } ({ $zone })
days-every = كل يوم
days-week = من الاثنين إلى الجمعة
days-weekend = السبت والأحد
days-some = أيام { $days }
hours = { $from }–{ $to }
problem-times = «{ $words }» ليست ساعة: تُكتب مثل 07:30.
button-show = عرضه الآن
button-more-places = أماكن أخرى

hello = أقرأ مصادر كثيرة، وأجمع المقالات التي تروي الخبر نفسه، وأعرف عن أي بلدان هو، وأُخبر بالجديد حسب المنطقة والبلد.
hello-set = كل شيء جاهز: العالم، { $plan }. يمكن اختيار مكان أقرب، أو كتابة سطر واحد: { $example }
hello-country = { $line } جديد بلد ما
hello-subscribe = { $line } موجز كل يوم
hello-end = { $line } لإيقافه
hello-help = { $line } لكل ما عدا ذلك
which-place = أين؟
which-part = أي جزء؟
button-world = عرض العالم الآن
done = تم.
begun = { $done } موجزك عن { $places } يأتي { $plan }.
preview = وهذا ما سيقوله الآن:
button-other-time = وقت آخر
button-other-zone = منطقة زمنية أخرى
welcome-back = أهلًا من جديد: كل شيء كما كان. موجزك عن { $places } يأتي { $plan }.
start-admins = يخبر Dateline المجموعات بجديد العالم في الساعة التي تختارها. يُعِدّه مشرف بالأمر { $start }، ويمكن للجميع السؤال: { $country }
first-places-title = أي أماكن؟
first-places = { $question } بلدان أو مناطق: باكستان، جنوب آسيا. { $default }
first-time-title = في أي ساعة؟
first-time = { $question } ويمكن عدة أوقات وأيام: 07:30, 18:00 من الاثنين إلى الجمعة. { $default }
first-zone-title = أين مكان الإقامة؟
first-zone = { $question } من المدينة أعرف الوقت. { $default }
no-such-city = لا أعرف مدينة كهذه.
arrived-in-channel = أُضفت إلى { $name } ولا أنشر فيها شيئًا قبل تحديده. تُكتب الرسالة هنا:
arrived-back = عدت، وكل شيء كما كان: { $subscriptions }، { $settings }.

ask-subscribe = في أي أماكن؟ يمكن كتابة عدة أماكن: { $example }
which-places = في أي أماكن؟
subscribed = تم الاشتراك في { $places }. موجزك يأتي { $plan }. { $digest } يعرضه الآن، و{ $settings } يغيّر الوقت.
subscriptions-full =
    { $count ->
        [zero] سيتجاوز ذلك الحد: الأفضل الاشتراك في منطقة أو في العالم.
        [one] سيزيد ذلك على مكان واحد: الأفضل الاشتراك في منطقة أو في العالم.
        [two] سيزيد ذلك على مكانين: الأفضل الاشتراك في منطقة أو في العالم.
        [few] سيزيد ذلك على { $count } أماكن: الأفضل الاشتراك في منطقة أو في العالم.
        [many] سيزيد ذلك على { $count } مكانًا: الأفضل الاشتراك في منطقة أو في العالم.
       *[other] سيزيد ذلك على { $count } مكان: الأفضل الاشتراك في منطقة أو في العالم.
    }
no-digest-yet = لا يصل هذه الدردشة أي موجز بعد.
subscriptions-title = موجز { $plan } عن:
not-subscribed = هذه الدردشة غير مشتركة في شيء.
not-subscribed-to = هذه الدردشة غير مشتركة في { $places }. اشتراكاتها: { $own }.
ask-unsubscribe = من أي أماكن؟ الاشتراكات: { $places }. مثلًا: { $example } أو { $all }
unsubscribed = لا موجز بعد الآن عن { $places }.
nothing-left = لم يبقَ اشتراك، والإعدادات محفوظة.
pick-remove = إزالة

settings-title = إعدادات هذه الدردشة:
settings-changed = تم التغيير. إعدادات هذه الدردشة:
or-type = أو بالكتابة: { $example }
setting-times = الأوقات: { $value }
setting-weekdays = الأيام: { $value }
setting-zone = المنطقة الزمنية: { $value }
setting-quiet = ساعات الهدوء: { $value }
setting-length = الطول: { $value }
setting-language = اللغة: { $value }
setting-news = لغة الأخبار: { $value }
setting-sound = الصوت: { $value }
setting-map = الخريطة: { $value }
setting-paused = متوقف: { $value }
quiet-none = لا شيء
length-short = قصير
length-normal = عادي
length-long = طويل
news-all = كل اللغات
sound-on = مفعّل
sound-off = مغلق
map-on = مفعّلة
map-off = مغلقة
button-times = الأوقات
button-weekdays = الأيام
button-zone = المنطقة الزمنية
button-length = الطول
button-quiet = ساعات الهدوء
button-language = اللغة
button-news = لغة الأخبار
button-sound-on = تفعيل الصوت
button-sound-off = إغلاق الصوت
button-map-on = تفعيل الخريطة
button-map-off = إغلاق الخريطة
button-pause = إيقاف مؤقت
button-resume = استئناف
ask-times = في أي ساعة؟ يمكن كتابة غيرها: { $example }
ask-weekdays = في أي أيام؟ يمكن كتابة غيرها: { $example }
ask-zone = أين مكان الإقامة؟ يمكن كتابة أي مدينة: { $example }
ask-length = ما الطول المناسب؟ { $example }
ask-quiet = متى ألتزم الهدوء؟ ما يحين حينها يأتي بعدها مباشرة. يمكن كتابة غيرها: { $example }
ask-language = بأي لغة أتكلم؟ { $example }
ask-news = الأخبار بأي لغة؟ يمكن كتابة عدة لغات: { $example }
problem-nothing = يُرجى ذكر ما يتغير: المنطقة، الأوقات، الأيام، الهدوء، الطول، اللغة، الأخبار، الصوت أو الخريطة.
problem-zone = لا أعرف منطقة زمنية باسم «{ $words }».
problem-too-many-times = الحد الأقصى { $words } موجزًا في اليوم.
problem-weekdays = لا أيام أسبوع في «{ $words }».
problem-length = الطول قصير أو عادي أو طويل، وليس «{ $words }».
problem-quiet = «{ $words }» ليست فترة: تُكتب مثل 22:00-06:30، أو «لا».
problem-language = لا أتكلم «{ $words }».
problem-news = «{ $words }» ليست لغة: يُكتب حرفان لكل لغة، مثل en, ar، أو «كل».
problem-sound = الصوت مفعّل أو مغلق، وليس «{ $words }».
problem-map = الخريطة مفعّلة أو مغلقة، وليست «{ $words }».

paused = توقف مؤقت: { $until }. لن يضيع شيء. { $resume }
paused-until = حتى { $moment }
paused-for-good = إلى أن يُستأنف
no-date = «{ $words }» ليس تاريخًا قادمًا.
not-paused = هذه الدردشة ليست متوقفة.
resumed = أهلًا من جديد. موجزك يأتي { $plan }.
resumed-empty = انتهى التوقف. هذه الدردشة غير مشتركة في شيء بعد: { $subscribe }

following = متابعة { $words }: تأتي مع موجزك الأخبار التي فيها كل هذه الكلمات.
no-words = لا كلمات هنا.
follows-none = لا تتابع هذه الدردشة أي كلمات.
follows-title = تتابع هذه الدردشة:
follows-full = الحد الأقصى للمتابعة { $count }: يجب إنهاء واحدة أولًا.
button-unfollow = إنهاء متابعة { $words }
pick-unfollow = إنهاء المتابعة
muted = كُتم في موجزات هذه الدردشة: { $what }.
muted-words = «{ $words }»
muted-outlet = المصدر { $outlet }
nothing-to-mute = لا أعرف مصدرًا أو مكانًا كهذا.
mute-everything = هذا يعني كل شيء. لذلك يوجد { $pause }.
mutes-full = الحد الأقصى للكتم { $count }: يجب إلغاء واحد أولًا.
mutes-none = لا تكتم هذه الدردشة شيئًا.
mutes-title = لا يظهر في الموجزات هنا:
mutes-end = { $unmute } يعيد واحدًا منها
ask-mute = ما الذي لا يظهر من الآن فصاعدًا؟ يمكن كتابة كلمات أيضًا.
pick-mute = كتم
unmuted = لم يعد مكتومًا: { $what }.
not-muted = هذا غير مكتوم هنا. أيّها؟
pick-unmute = إلغاء الكتم

sources-all = المصادر المقروءة:
sources-title = المصادر التي تكتب عن { $place }:
sources-none = لم يكتب أي مصدر عن { $place } في الأيام السبعة الماضية.
feeds-read =
    { $listed ->
        [zero] لا خلاصات في القائمة؛ أجاب منها { $healthy } عند آخر زيارة.
        [one] خلاصة واحدة في القائمة؛ أجاب منها { $healthy } عند آخر زيارة.
        [two] خلاصتان في القائمة؛ أجاب منهما { $healthy } عند آخر زيارة.
        [few] { $listed } خلاصات في القائمة؛ أجاب منها { $healthy } عند آخر زيارة.
        [many] { $listed } خلاصة في القائمة؛ أجاب منها { $healthy } عند آخر زيارة.
       *[other] { $listed } خلاصة في القائمة؛ أجاب منها { $healthy } عند آخر زيارة.
    }
ask-address = أي عنوان؟
source-added = تبدأ من الآن قراءة { $outlet } لهذه الدردشة.
source-known = { $outlet } يُقرأ لهذه الدردشة بالفعل.
source-removed = لم يعد { $outlet } يُقرأ لهذه الدردشة.
no-source-added = لم تُضف هذه الدردشة أي مصدر.
no-such-source = ليس لهذه الدردشة مصدر كهذا. أيّها؟

source-no-address = هذا ليس عنوان ويب؛ يُرجى إرسال عنوان يبدأ بـ https.
source-full =
    { $count ->
        [zero] بلغت هذه الدردشة الحد الأقصى من المصادر؛ تجب إزالة واحد أولًا.
        [one] لهذه الدردشة مصدر واحد، وهو الحد الأقصى؛ تجب إزالته أولًا.
        [two] لهذه الدردشة مصدران، وهو الحد الأقصى؛ تجب إزالة واحد أولًا.
        [few] لهذه الدردشة { $count } مصادر، وهو الحد الأقصى؛ تجب إزالة واحد أولًا.
        [many] لهذه الدردشة { $count } مصدرًا، وهو الحد الأقصى؛ تجب إزالة واحد أولًا.
       *[other] لهذه الدردشة { $count } مصدر، وهو الحد الأقصى؛ تجب إزالة واحد أولًا.
    }
source-dns = تعذّر العثور على اسم الموقع.
source-refused = الموقع يرفض الاتصال.
source-reset = قطع الموقع الاتصال.
source-tls = ليس للموقع شهادة صالحة.
source-garbled = لا يجيب الموقع كما تجيب خوادم الويب.
source-timeout = لم يجب الموقع في الوقت المحدد.
source-too-big = هذا أكبر مما أقرأ: { $count } م.ب.
source-gone = يقول الموقع إن الخلاصة أُزيلت نهائيًا.
source-not-found = لا شيء في هذا العنوان.
source-forbidden = يرفض الموقع عرض الصفحة (الرمز { $status }).
source-server-error = في الموقع نفسه خطأ (الرمز { $status }).
source-slow-down =
    { $count ->
        [zero] يطلب الموقع عدم زيارته الآن.
        [one] يطلب الموقع عدم زيارته مدة دقيقة.
        [two] يطلب الموقع عدم زيارته مدة دقيقتين.
        [few] يطلب الموقع عدم زيارته مدة { $count } دقائق.
        [many] يطلب الموقع عدم زيارته مدة { $count } دقيقة.
       *[other] يطلب الموقع عدم زيارته مدة { $count } دقيقة.
    }
source-bad-redirect = يحيل العنوان إلى غيره مرة بعد مرة ولا يصل إلى صفحة.
source-private-address = يقود العنوان إلى شبكة خاصة لا يدخلها Dateline.
source-bad-scheme = لا تُقرأ إلا العناوين التي تبدأ بـ http أو https.
source-closed = أُوقف Dateline قبل أن يجيب الموقع.
source-empty = الرد فارغ.
source-not-a-feed = الرد ليس خلاصة: لا RSS فيه ولا Atom ولا RDF ولا JSON Feed.
source-web-page = يقود العنوان إلى صفحة لا تذكر أي خلاصة.
source-too-deep = تداخل الخلاصة أعمق من أن تُقرأ بأمان.
source-too-many-attributes = في الخلاصة وسم سماته أكثر من أن يُقرأ بأمان.
source-took-too-long = طالت قراءة الخلاصة أكثر من اللازم فتُركت.

nothing-kept = لا شيء محفوظ عن هذه الدردشة بعد. { $start }
export-title = يُرسل هذا إلى Dateline في الدردشة الأخرى:
export-sources = ومصادرها الخاصة، للأمر { $import } أو لأي قارئ خلاصات:
file-too-big = هذا الملف أكبر من 512 ك.ب: يُرجى إرسال ملف أصغر.
file-unfetched = تعذّر جلب هذا الملف: يُرجى إرساله مرة أخرى.
list-unread = هذه ليست قائمة خلاصات: ليست OPML أو أنها أطول من اللازم.
list-empty = لا توجد أي خلاصة في هذه القائمة.
sources-taken = نُقل { $taken } من { $count } مصدرًا. { $sources }
sources-not-looked-at =
    { $count ->
        [zero] ولم يبقَ شيء.
        [one] ومصدر آخر لم يُنظر فيه.
        [two] ومصدران آخران لم يُنظر فيهما.
        [few] و{ $count } مصادر أخرى لم يُنظر فيها.
        [many] و{ $count } مصدرًا آخر لم يُنظر فيها.
       *[other] و{ $count } مصدر آخر لم يُنظر فيها.
    }
source-failed = { $outlet }: { $problem }
import-unread = لا أجد هنا شيئًا يمكن نقله.
import-how = يُرسل { $export } في الدردشة الأخرى ثم يُلصق سطره هنا، أو يُرسل إليّ ملف: ما كتبه { $export } أو أي قائمة خلاصات (OPML).
imported = نُقل: الأماكن { $places }، المتابعات { $follows }، المكتوم { $mutes }.
see-settings = { $settings }، { $subscriptions }
privacy = المحفوظ عن هذه الدردشة: عنوانها واسمها على المنصة، وأماكنها وأوقاتها وإعداداتها، وما تتابعه وما تكتمه، والأخبار التي وصلتها، والموجزات المرسلة لمدة 30 يومًا. غير المحفوظ: ما يُسأل، ومن يسأل، ومن يقرأ.
privacy-ways = لعرض كل شيء: { $export }. لحذف كل شيء: { $delete }
ask-delete = هل تُحذف أماكن هذه الدردشة وإعداداتها ومكتومها وسجلها؟ لا يمكن التراجع.
button-delete = حذف…
button-delete-all = حذف كل شيء
deleted = تم الحذف: لم يبقَ هنا شيء عن هذه الدردشة. { $start } للبدء من جديد.
help-command = { $name } { $menu }. { $more }
help-number = أو رقمه في آخر ما عُرض: { $line }.
help-examples = أمثلة: { $example }
pick-explain = شرح
operators-only = لا يراه إلا من يشغّل هذا البوت. الاسم هناك سيكون { $name }.

terminal-hello = Dateline. للتجربة: { $lines }
opened-on-outlets = قُرئ { $visited } من { $due } مصدرًا، وعدد المقالات { $articles }.
opened-on-stored = يُعرض المحفوظ، والمصادر تُقرأ الآن.
opened-on-demo = هذا عرض توضيحي: نسخة تجريبية بمصادر مختلقة وأخبار مختلقة.
opened-on-sample = تعذّر الوصول إلى أي مصدر ولا شيء محفوظ بعد: تُعرض نسخة تجريبية بمصادر مختلقة وأخبار مختلقة.
reading-progress = قراءة المصادر: { $visited } من { $due } · المقالات { $articles }
