### Dateline की भाषा, हिन्दी में। पढ़ने वाले को आप कहा जाता है।

settings-line = settings क्षेत्र karachi समय 07:30, 18:00
start-line = पाकिस्तान और दक्षिण एशिया सोमवार से शुक्रवार सुबह 7:30 बजे karachi

explain-digest = उन जगहों का जिनकी इस चैट ने सदस्यता ली है, या दुनिया का। जो यह दिखाती है वह अगले सार में भी आएगा।
examples-digest =
    digest
    digest दक्षिण एशिया
    digest जापान, दक्षिण कोरिया
    digest बीता कल
    digest पाकिस्तान 2021-04-08
explain-country = वे ख़बरें जो उस देश के बारे में हैं, चाहे जहाँ से लिखी गई हों। किसी भी भाषा में नाम, कोड और झंडे चलते हैं।
examples-country =
    country पाकिस्तान
    country PK
    country 🇵🇰
explain-region = संयुक्त राष्ट्र के क्षेत्र और आम नाम (साहेल, बाल्कन, खाड़ी), देश के हिसाब से।
examples-region =
    region दक्षिण एशिया
    region मध्य पूर्व
    region विश्व
explain-world = पिछले दिन की सबसे अहम ख़बरें; बटन हर महाद्वीप तक ले जाते हैं।
examples-world = world
explain-search = पहले वे ख़बरें जिनमें सभी शब्द हों; ऐसी न हों तो जिनमें कुछ हों।
examples-search =
    search युद्धविराम
    search केंद्रीय बैंक
    search बाढ़ पाकिस्तान
explain-story = वह ख़बर जिससे शब्द सबसे ज़्यादा मिलते हों। अंत में “sources” उसके लेख दिखाता है।
examples-story =
    story mirani dam
    story mirani dam sources
explain-why = यह भी कि इस चैट को क्यों बताई गई या क्यों नहीं। बिना शब्दों के: पिछली दिखाई गई ख़बर के बारे में।
examples-why = why mirani dam
explain-subscribe = जगहें, बीच में कॉमा, फिर चाहें तो समय, दिन और समय क्षेत्र। दोबारा लिखने पर जगहें जुड़ती हैं।
examples-subscribe =
    subscribe पाकिस्तान, दक्षिण एशिया 07:30 बजे
    subscribe केन्या सोमवार से शुक्रवार सुबह 7 बजे nairobi
explain-subscriptions = इस चैट की जगहें, और उसके सार के समय, दिन और समय क्षेत्र।
examples-subscriptions = subscriptions
explain-unsubscribe = आपके समय और समय क्षेत्र अगली सदस्यता के लिए सहेजे रहते हैं।
examples-unsubscribe =
    unsubscribe पाकिस्तान
    unsubscribe सभी
explain-settings = बिना शब्दों के यह दिखाती है; एक पंक्ति में कई बदली जा सकती हैं। शांत समय का सार तुरंत बाद आता है।
examples-settings =
    settings
    settings क्षेत्र karachi
    settings समय 07:30, 18:00
    settings दिन सोमवार से शुक्रवार
    settings शांत 22:00-06:30
    settings लंबाई छोटा
    settings भाषा उर्दू
    settings ख़बरें en, hi
    settings आवाज़ बंद
    settings नक़्शा चालू
explain-follow = जिस ख़बर में सभी शब्द हों वह अगले सार के साथ आती है। बिना शब्दों के यह दिखाती है कि चैट किन पर नज़र रखती है।
examples-follow =
    follow केंद्रीय बैंक
    follow सिंधु जल संधि
    follow
explain-mute = वह ख़बर नहीं आती जिसमें सभी शब्द हों, जिसे सिर्फ़ वही स्रोत बताए, या जो ज़्यादातर उसी जगह के बारे में हो। कई अर्थों वाला नाम पहले स्रोत, फिर जगह माना जाता है; आगे “शब्द” लिखने से वे शब्द माने जाते हैं।
examples-mute =
    mute क्रिकेट
    mute स्रोत gulf mirror
    mute जगह भारत
    mute
explain-unmute = बिना शब्दों के यहाँ छिपाई गई सभी चीज़ें दिखाती है।
examples-unmute =
    unmute क्रिकेट
    unmute
explain-pause = जगहें, समय और जो आपको बताया गया, वैसे ही रहते हैं। तारीख़ के बिना यह /resume तक रहता है।
examples-pause =
    pause
    pause सोमवार तक
    pause 3 दिन
    pause 2027-01-31 तक
explain-resume = पहले वाली जगहों, समय और समय क्षेत्र के साथ।
examples-resume = resume
explain-sources = सबसे सक्रिय पहले, पिछले सात दिनों के लेखों की संख्या के साथ।
examples-sources =
    sources
    sources पाकिस्तान
explain-addsource = किसी फ़ीड का पता, या ऐसी साइट का जो अपनी फ़ीड बताती हो। जो सिर्फ़ ऐसा स्रोत बताए, वह किसी और चैट को नहीं बताया जाता।
examples-addsource = addsource https://post.example/feed
explain-removesource = बिना शब्दों के वे स्रोत दिखाती है जो इस चैट ने जोड़े।
examples-removesource =
    removesource https://post.example/feed
    removesource
explain-export = पंक्तियाँ दूसरी चैट में चिपकाएँ, हर पंक्ति एक संदेश। sources.opml वहाँ या किसी भी फ़ीड रीडर को भेजें।
examples-export = export
explain-import = जगहें, नज़र वाले शब्द, छिपाई गई चीज़ें और स्रोत यहाँ वालों में जुड़ती हैं; सेटिंग यहाँ वालों की जगह लेती हैं।
examples-import = import { "{" }"v":1,"places":["PK","034"]{ "}" }
explain-privacy = मिटाना अंतिम है: जगहें, सेटिंग, इतिहास और हर प्रतीक्षारत संदेश डेटाबेस फ़ाइल से हट जाते हैं।
examples-privacy =
    privacy
    privacy मिटाएँ
explain-help = पूछ कोई भी सकता है; समूह को क्या मिले, यह सिर्फ़ एडमिन बदलते हैं।
examples-help =
    help
    help subscribe
explain-start = चैट का पहला संदेश। बॉट के लिंक में जगहें हो सकती हैं: t.me/BOT?start=south_asia
examples-start =
    start
    start { start-line }
explain-status = टर्मिनल के लिए, और उनके लिए जिनके नाम OPERATORS सेटिंग में हैं।
examples-status = status
