### ما يقوله Dateline بالعربية الفصحى، بصيغة المصدر ما أمكن حتى لا يخاطب مذكرًا ولا مؤنثًا.

settings-line = settings منطقة karachi أوقات 07:30, 18:00
start-line = باكستان وجنوب آسيا من الاثنين إلى الجمعة الساعة 7:30 karachi

explain-digest = عن الأماكن التي اشتركت فيها هذه الدردشة، أو عن العالم. وما يعرضه يبقى في الموجز القادم.
examples-digest =
    digest
    digest جنوب آسيا
    digest اليابان، كوريا الجنوبية
    digest أمس
    digest باكستان 2021-04-08
explain-country = الأخبار التي تدور حول البلد أينما كُتبت. تصلح الأسماء بأي لغة والرموز والأعلام.
examples-country =
    country باكستان
    country PK
    country 🇵🇰
explain-region = مناطق الأمم المتحدة والأسماء الشائعة (الساحل، البلقان، الخليج) مجمّعة حسب البلد.
examples-region =
    region جنوب آسيا
    region الشرق الأوسط
    region العالم
explain-world = أهم أخبار اليوم الأخير، والأزرار تقود إلى كل قارة.
examples-world = world
explain-search = أولًا الأخبار التي فيها كل الكلمات، فإن لم توجد فالتي فيها بعضها.
examples-search =
    search وقف إطلاق النار
    search البنك المركزي
    search فيضانات باكستان
explain-story = الخبر الأقرب إلى الكلمات. وكلمة «sources» في النهاية تعرض مقالاته.
examples-story =
    story mirani dam
    story mirani dam sources
explain-why = وأيضًا لماذا وصل هذه الدردشة أو لم يصلها. وبلا كلمات: عن آخر خبر عُرض.
examples-why = why mirani dam
explain-subscribe = أماكن تفصل بينها فواصل، ثم الأوقات والأيام والمنطقة الزمنية عند الرغبة. تكرار الطلب يضيف أماكن.
examples-subscribe =
    subscribe باكستان، جنوب آسيا الساعة 07:30
    subscribe كينيا كل يوم الساعة 7 صباحًا nairobi
explain-subscriptions = أماكن هذه الدردشة، وأوقات موجزها وأيامه ومنطقته الزمنية.
examples-subscriptions = subscriptions
explain-unsubscribe = تبقى الأوقات والمنطقة الزمنية محفوظة للاشتراك التالي.
examples-unsubscribe =
    unsubscribe باكستان
    unsubscribe الكل
explain-settings = بلا كلمات تُعرض الإعدادات، ويمكن تغيير عدة منها في سطر واحد. وما يحين في ساعات الهدوء يأتي بعدها مباشرة.
examples-settings =
    settings
    settings منطقة karachi
    settings أوقات 07:30, 18:00
    settings أيام من الاثنين إلى الجمعة
    settings هدوء 22:00-06:30
    settings طول قصير
    settings لغة الأوردية
    settings أخبار en, ar
    settings صوت لا
    settings خريطة نعم
explain-follow = الخبر الذي فيه كل الكلمات يأتي مع الموجز القادم. بلا كلمات يُعرض ما تتابعه هذه الدردشة.
examples-follow =
    follow البنك المركزي
    follow معاهدة مياه السند
    follow
explain-mute = لا يظهر الخبر الذي فيه كل الكلمات، أو الذي لا يرويه إلا ذلك المصدر، أو الذي يدور معظمه حول ذلك المكان. والاسم المحتمل لأكثر من معنى يُعد مصدرًا أولًا ثم مكانًا؛ وكلمة «كلمات» قبله تعني أنه كلمات.
examples-mute =
    mute كريكيت
    mute مصدر gulf mirror
    mute مكان الهند
    mute
explain-unmute = بلا كلمات يُعرض كل ما هو مكتوم هنا.
examples-unmute =
    unmute كريكيت
    unmute
explain-pause = تبقى الأماكن والأوقات وما وصل من أخبار كما هي. وبلا تاريخ يستمر حتى الأمر resume.
examples-pause =
    pause
    pause حتى الاثنين
    pause 3 أيام
    pause حتى 2027-01-31
explain-resume = بالأماكن والأوقات والمنطقة الزمنية السابقة.
examples-resume = resume
explain-sources = الأكثر نشاطًا أولًا، مع عدد المقالات في الأيام السبعة الماضية.
examples-sources =
    sources
    sources باكستان
explain-addsource = عنوان خلاصة، أو موقع يذكر خلاصته. وما لا يرويه إلا مصدر كهذا لا يصل إلى دردشة أخرى.
examples-addsource = addsource https://post.example/feed
explain-removesource = بلا كلمات تُعرض المصادر التي أضافتها هذه الدردشة.
examples-removesource =
    removesource https://post.example/feed
    removesource
explain-export = تُلصق الأسطر في الدردشة الأخرى، كل سطر في رسالة. ويُرسل sources.opml إليها أو إلى أي قارئ خلاصات.
examples-export = export
explain-import = تُضاف الأماكن والمتابعات والمكتوم والمصادر إلى الموجود هنا، وتحل الإعدادات محل الموجودة هنا.
examples-import = import { "{" }"v":1,"places":["PK","034"]{ "}" }
explain-privacy = الحذف نهائي: تزول الأماكن والإعدادات والسجل وكل رسالة منتظرة من ملف قاعدة البيانات.
examples-privacy =
    privacy
    privacy حذف
explain-help = يمكن للجميع السؤال؛ وفي المجموعات لا يغيّر ما تتلقاه المجموعة إلا المشرفون.
examples-help =
    help
    help subscribe
explain-start = أول رسالة في الدردشة. وقد يحمل رابط البوت الأماكن: t.me/BOT?start=south_asia
examples-start =
    start
    start { start-line }
explain-status = للطرفية، ولمن يسميهم الإعداد OPERATORS.
examples-status = status
