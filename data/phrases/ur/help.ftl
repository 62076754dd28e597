### ڈیٹ لائن کی زبان، اردو میں۔ پڑھنے والے کو آپ کہا جاتا ہے۔

settings-line = settings زون karachi اوقات 07:30, 18:00
start-line = پاکستان اور جنوبی ایشیا پیر سے جمعہ صبح 7:30 بجے karachi

explain-digest = ان جگہوں کا جو اس چیٹ نے منگوائیں، یا دنیا کا۔ جو یہ دکھائے گا وہ اگلے خلاصے میں بھی آئے گا۔
examples-digest =
    digest
    digest جنوبی ایشیا
    digest جاپان، جنوبی کوریا
    digest گزشتہ روز
    digest پاکستان 2021-04-08
explain-country = وہ خبریں جو اس ملک کے بارے میں ہوں، جہاں سے بھی لکھی گئی ہوں۔ نام کسی بھی زبان میں، کوڈ اور جھنڈے چلتے ہیں۔
examples-country =
    country پاکستان
    country PK
    country 🇵🇰
explain-region = اقوام متحدہ کے خطے اور عام نام (ساحل، بلقان، خلیج)، ملک وار۔
examples-region =
    region جنوبی ایشیا
    region مشرق وسطی
    region دنیا
explain-world = گزشتہ دن کی اہم ترین خبریں؛ بٹن ہر براعظم تک لے جاتے ہیں۔
examples-world = world
explain-search = پہلے وہ خبریں جن میں تمام الفاظ ہوں؛ ایسی نہ ہوں تو جن میں کچھ ہوں۔
examples-search =
    search جنگ بندی
    search مرکزی بینک
    search سیلاب پاکستان
explain-story = وہ خبر جس سے الفاظ سب سے زیادہ ملتے ہوں۔ آخر میں ”sources“ اس کے مضامین دکھاتا ہے۔
examples-story =
    story mirani dam
    story mirani dam sources
explain-why = یہ بھی کہ اس چیٹ کو کیوں بتائی گئی یا کیوں نہیں۔ بغیر الفاظ کے: آخری دکھائی گئی خبر کے بارے میں۔
examples-why = why mirani dam
explain-subscribe = جگہیں، درمیان میں کوما، پھر چاہیں تو اوقات، دن اور ٹائم زون۔ دوبارہ لکھنے سے جگہیں بڑھتی ہیں۔
examples-subscribe =
    subscribe پاکستان، جنوبی ایشیا 07:30 بجے
    subscribe کینیا پیر سے جمعہ صبح 7 بجے nairobi
explain-subscriptions = اس چیٹ کی جگہیں، اور اس کے خلاصے کے اوقات، دن اور ٹائم زون۔
examples-subscriptions = subscriptions
explain-unsubscribe = آپ کے اوقات اور ٹائم زون اگلی بار کے لیے محفوظ رہتے ہیں۔
examples-unsubscribe =
    unsubscribe پاکستان
    unsubscribe سب
explain-settings = بغیر الفاظ کے یہ دکھاتی ہے؛ ایک سطر میں کئی بدلی جا سکتی ہیں۔ خاموشی کے اوقات کا خلاصہ فوراً بعد آتا ہے۔
examples-settings =
    settings
    settings زون karachi
    settings اوقات 07:30, 18:00
    settings دن پیر سے جمعہ
    settings خاموشی 22:00-06:30
    settings طوالت مختصر
    settings زبان اردو
    settings خبریں en, ur
    settings آواز بند
    settings نقشہ چالو
explain-follow = جس خبر میں تمام الفاظ ہوں وہ اگلے خلاصے کے ساتھ آتی ہے۔ بغیر الفاظ کے یہ دکھاتی ہے کہ چیٹ کن پر نظر رکھتی ہے۔
examples-follow =
    follow مرکزی بینک
    follow سندھ طاس معاہدہ
    follow
explain-mute = وہ خبر نہیں آتی جس میں تمام الفاظ ہوں، جسے صرف وہی ادارہ بتائے، یا جو زیادہ تر اسی جگہ کے بارے میں ہو۔ کئی معنی والا نام پہلے ادارہ، پھر جگہ سمجھا جاتا ہے؛ پہلے ”الفاظ“ لکھنے سے وہ الفاظ مانے جاتے ہیں۔
examples-mute =
    mute کرکٹ
    mute ادارہ gulf mirror
    mute جگہ بھارت
    mute
explain-unmute = بغیر الفاظ کے یہاں چھپائی گئی تمام چیزیں پیش کرتی ہے۔
examples-unmute =
    unmute کرکٹ
    unmute
explain-pause = جگہیں، اوقات اور جو آپ کو بتایا گیا ویسے ہی رہتے ہیں۔ تاریخ کے بغیر یہ resume تک رہتا ہے۔
examples-pause =
    pause
    pause پیر تک
    pause 3 دن
    pause 2027-01-31 تک
explain-resume = پہلے والی جگہوں، اوقات اور ٹائم زون کے ساتھ۔
examples-resume = resume
explain-sources = سب سے سرگرم پہلے، گزشتہ سات دنوں کے مضامین کی تعداد کے ساتھ۔
examples-sources =
    sources
    sources پاکستان
explain-addsource = کسی فیڈ کا پتہ، یا ایسی سائٹ کا جو اپنی فیڈ بتاتی ہو۔ جو صرف ایسا ذریعہ بتائے وہ کسی اور چیٹ کو نہیں بتایا جاتا۔
examples-addsource = addsource https://post.example/feed
explain-removesource = بغیر الفاظ کے وہ ذرائع پیش کرتی ہے جو اس چیٹ نے شامل کیے۔
examples-removesource =
    removesource https://post.example/feed
    removesource
explain-export = سطریں دوسری چیٹ میں چسپاں کریں، ہر سطر ایک پیغام۔ sources.opml وہاں یا کسی بھی فیڈ ریڈر کو بھیجیں۔
examples-export = export
explain-import = جگہیں، زیرِ نظر الفاظ، چھپائی گئی چیزیں اور ذرائع یہاں والی میں شامل ہو جاتی ہیں؛ ترتیبات یہاں والی کی جگہ لیتی ہیں۔
examples-import = import { "{" }"v":1,"places":["PK","034"]{ "}" }
explain-privacy = مٹانا حتمی ہے: جگہیں، ترتیبات، تاریخ اور ہر منتظر پیغام ڈیٹابیس کی فائل سے ختم ہو جاتا ہے۔
examples-privacy =
    privacy
    privacy مٹائیں
explain-help = پوچھ کوئی بھی سکتا ہے؛ گروپ کو کیا ملے، یہ صرف ایڈمن بدلتے ہیں۔
examples-help =
    help
    help subscribe
explain-start = چیٹ کا پہلا پیغام۔ بوٹ کے لنک میں جگہیں ہو سکتی ہیں: t.me/BOT?start=south_asia
examples-start =
    start
    start { start-line }
explain-status = ٹرمینل کے لیے، اور ان کے لیے جن کے نام OPERATORS میں ہیں۔
examples-status = status
