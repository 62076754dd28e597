### Dateline की भाषा, हिन्दी में। पढ़ने वाले को आप कहा जाता है।

with-example = { $sentence } उदाहरण: { $example }
two-sentences = { $first } { $second }
still-reading = अभी पढ़ रहा हूँ: अब तक { $due } में से { $visited } स्रोत।
which-one = कौन-सा?
button-back = ‹ वापस
button-more = और ›
button-undo = वापस लें

flood = एक साथ बहुत सारे संदेश आ गए। थोड़ी देर में फिर जवाब दूँगा।
busy = मुझसे इतना कुछ पूछा गया कि सबका जवाब नहीं दे सका, और यह सवाल रह गया। कृपया एक मिनट बाद फिर से पूछें।
was-away = मैं मौजूद नहीं था, और एक मिनट से पहले पूछी गई बातों का जवाब नहीं दिया गया। कृपया फिर से पूछें।
went-wrong = हमारी ओर कुछ गड़बड़ हुई। कुछ नहीं बदला: कृपया थोड़ी देर में फिर कोशिश करें।
button-old = यह बटन बहुत पुराना है। फिर से पूछें: { $digest }, { $help }
lost = मैं कमांड और जगहों के नामों का जवाब देता हूँ: { $country }, { $help }।
no-command = { $command } नाम की कोई कमांड नहीं है। { $help } सब दिखाती है।
did-you-mean = क्या आपका मतलब { $choices } था?
admins-only = समूह में { $command } का उपयोग सिर्फ़ एडमिन कर सकते हैं: उनमें से किसी से कहें या मुझे निजी संदेश भेजें।
for-channel = { $name } के लिए:
channel-out-of-reach = मैं { $name } को सेट नहीं कर सकता: मुझे वहाँ लिखने के अधिकार के साथ होना चाहिए और आपको उसका एडमिन होना चाहिए।

place-unknown = मैं “{ $words }” नाम की कोई जगह नहीं जानता।
places-nearest = इसके सबसे क़रीब: { $choices }।
pick-place = जगह चुनें
all-of = पूरा { $place }
ask-country = कौन-सा देश?
ask-region = कौन-सा क्षेत्र?
nothing-in-week = पिछले सात दिनों में { $places } की कोई ख़बर नहीं।
nothing-for-taste = { $places }: हर नई ख़बर यहाँ छिपाई गई है या ऐसी भाषाओं में है जिन्हें यह चैट नहीं पढ़ती। { $mute }, { $settings }
nothing-then = उस समय की { $places } की कोई ख़बर सहेजी हुई नहीं है। ख़बरें उस दिन से हैं जब इस Dateline ने पढ़ना शुरू किया।
day-to-come = वह समय अभी आना बाक़ी है।
day-unknown = मैं “{ $words }” नाम का कोई दिन नहीं जानता।

ask-search = कौन-से शब्द खोजूँ?
search-title = खोज
search-nothing = किसी ख़बर में { $words } नहीं है।
search-nothing-in = { $places } की किसी ख़बर में { $words } नहीं है।
ask-story = कौन-सी ख़बर?
no-such-story = मेरे पास ऐसी ख़बर नहीं है। { $search } शब्दों से ख़बरें खोजती है।
story-gone = वह ख़बर अब सहेजी हुई नहीं है।
button-story = ख़बर
button-sources = स्रोत
button-earlier = इससे पहले
button-why = क्यों
button-follow = { $words } पर नज़र रखें
button-mute = छिपाएँ…
story-told =
    { $newsrooms ->
        [one] { $newsrooms } समाचार कक्ष ने
       *[other] { $newsrooms } समाचार कक्षों ने
    } { $articles } में बताई; पहली बार { $first }, सबसे नई { $newest }
article-count =
    { $count ->
        [one] { $count } लेख
       *[other] { $count } लेखों
    }
story-about = विषय: { $places }
story-earlier = इससे पहले: { $headline }
sources-of-story =
    { $count ->
        [one] { $count } लेख: { $headline }
       *[other] { $count } लेख: { $headline }
    }
a-copy = प्रति

why-title = क्यों: { $headline }
why-news-title = यह ख़बर क्यों है:
why-news =
    { $why } { $newsrooms ->
        [one] { $newsrooms } समाचार कक्ष ने यह बताई
       *[other] { $newsrooms } समाचार कक्षों ने यह अलग-अलग बताई
    }, सबसे नई { $age }। जितने ज़्यादा और जितने ताज़ा, उतना ऊपर।
why-no-place-title = कोई देश क्यों नहीं:
why-no-place = { $why } इसका कोई लेख साफ़ तौर पर किसी देश के बारे में नहीं है।
why-place-title = { $place } क्यों:
why-place = { $why } { $about } हर स्रोत एक बार गिना जाता है; ख़बर कहाँ से लिखी गई, इसका असर कम है।
why-place-all = यह पूरी तरह { $place } के बारे में है।
why-place-shares = हिस्से: { $shares }।
why-place-words = इसमें { $words } का ज़िक्र है।
quoted = “{ $words }”
why-one-title = एक ही ख़बर क्यों:
why-one-alone = { $why } इसमें अभी एक ही लेख है।
why-one =
    { $why } { $articles ->
        [one] { $articles } लेख इसे अपने शब्दों में बताता है।
       *[other] { $articles } लेख इसे अपने शब्दों में बताते हैं।
    }
why-one-words = इनमें साझा है: { $words }।
why-one-copies =
    { $count ->
        [one] { $count } और पहले से मौजूद पाठ दोहराता है।
       *[other] { $count } और पहले से मौजूद पाठ दोहराते हैं।
    }
why-told-title = आपके सार में क्यों:
why-untold-title = आपके सार में क्यों नहीं:
why-told = { $why } { $reason }
why-reason-told = यह आपको बताई जा चुकी है, और आगे बढ़ने पर ही फिर आएगी।
why-reason-told-grown = यह आपको बताई जा चुकी है और उसके बाद आगे बढ़ी है: फिर आएगी।
why-reason-told-soon = यह अभी आपको नहीं बताई गई: ज़्यादा अहम ख़बरों ने जगह छोड़ी तो अगले सार में आएगी।
why-reason-untold-language = यह चैट दूसरी भाषाओं की ख़बरें चाहती है।
why-reason-untold-muted = यह चैट इसे छिपाती है। { $mute } छिपाई गई चीज़ें दिखाती है।
why-reason-untold-nowhere = इस चैट ने किसी जगह की सदस्यता नहीं ली है।
why-reason-untold-elsewhere = यह आपकी किसी जगह के बारे में नहीं है।
why-reason-untold-mentioned = इसमें आपकी जगहों का ज़िक्र है, पर यह दूसरी जगहों के बारे में है।

plan = { $days } { $times } बजे ({ $zone })
days-every = हर दिन
days-week = सोमवार से शुक्रवार
days-weekend = शनिवार और रविवार
days-some = { $days } को
hours = { $from }–{ $to }
problem-times = “{ $words }” कोई समय नहीं है: इस तरह लिखें 07:30।
button-show = अभी दिखाएँ
button-more-places = और जगहें

hello = मैं बहुत-से स्रोत पढ़ता हूँ, एक ही घटना के लेख जोड़ता हूँ, पता करता हूँ कि वह किन देशों के बारे में है, और क्षेत्र और देश के हिसाब से आपको नई ख़बरें बताता हूँ।
hello-set = सब तैयार है: दुनिया, { $plan }। कोई नज़दीकी जगह चुनें, या मुझे एक पंक्ति लिखें: { $example }
hello-country = { $line } किसी देश की नई ख़बरें
hello-subscribe = { $line } हर दिन एक सार
hello-end = { $line } इसे बंद करती है
hello-help = { $line } बाक़ी सब कुछ
which-place = कहाँ?
which-part = कौन-सा हिस्सा?
button-world = दुनिया अभी दिखाएँ
done = हो गया।
begun = { $done } { $places } का आपका सार { $plan } आएगा।
preview = अभी यह कुछ ऐसा होता:
button-other-time = दूसरा समय
button-other-zone = दूसरा समय क्षेत्र
welcome-back = फिर से स्वागत है: सब कुछ वैसा ही है जैसा आपने छोड़ा था। { $places } का आपका सार { $plan } आता है।
start-admins = Dateline समूहों को उनके समय पर दुनिया की नई ख़बरें बताता है। कोई एडमिन इसे { $start } से सेट करता है; पूछ कोई भी सकता है: { $country }
first-places-title = कौन-सी जगहें?
first-places = { $question } देश या क्षेत्र: पाकिस्तान, दक्षिण एशिया। { $default }
first-time-title = कितने बजे?
first-time = { $question } कई समय और दिन भी: 07:30, 18:00 सोमवार से शुक्रवार। { $default }
first-zone-title = आप कहाँ रहते हैं?
first-zone = { $question } शहर से मुझे आपका समय पता चलता है। { $default }
no-such-city = मैं ऐसा कोई शहर नहीं जानता।
arrived-in-channel = मुझे { $name } में जोड़ा गया है और आपके बताने से पहले मैं वहाँ कुछ नहीं भेजता। मुझे यहाँ लिखें:
arrived-back = मैं वापस आ गया, सब कुछ वैसा ही है: { $subscriptions }, { $settings }।

ask-subscribe = किन जगहों की? कई एक साथ लिखी जा सकती हैं: { $example }
which-places = किन जगहों की?
subscribed = { $places } की सदस्यता ले ली गई। आपका सार { $plan } आएगा। { $digest } इसे अभी दिखाती है, { $settings } समय बदलती है।
subscriptions-full =
    { $count ->
        [one] यह { $count } जगह से ज़्यादा हो जाएगा: इसके बजाय कोई क्षेत्र या दुनिया चुनें।
       *[other] यह { $count } जगहों से ज़्यादा हो जाएगा: इसके बजाय कोई क्षेत्र या दुनिया चुनें।
    }
no-digest-yet = इस चैट को अभी कोई सार नहीं मिलता।
subscriptions-title = सार { $plan }, इनके बारे में:
not-subscribed = इस चैट ने कोई सदस्यता नहीं ली है।
not-subscribed-to = इस चैट ने { $places } की सदस्यता नहीं ली है। इसके पास है: { $own }।
ask-unsubscribe = किन जगहों को हटाएँ? आपके पास हैं: { $places }। उदाहरण: { $example } या { $all }
unsubscribed = अब { $places } का सार नहीं आएगा।
nothing-left = कुछ बाक़ी नहीं रहा; आपकी सेटिंग सहेजी हुई हैं।
pick-remove = हटाएँ

settings-title = इस चैट की सेटिंग:
settings-changed = बदल दिया गया। इस चैट की सेटिंग:
or-type = या लिखें: { $example }
setting-times = समय: { $value }
setting-weekdays = दिन: { $value }
setting-zone = समय क्षेत्र: { $value }
setting-quiet = शांत समय: { $value }
setting-length = लंबाई: { $value }
setting-language = भाषा: { $value }
setting-news = ख़बरों की भाषा: { $value }
setting-sound = आवाज़: { $value }
setting-map = नक़्शा: { $value }
setting-paused = विराम: { $value }
quiet-none = कोई नहीं
length-short = छोटा
length-normal = सामान्य
length-long = लंबा
news-all = सभी भाषाएँ
sound-on = चालू
sound-off = बंद
map-on = चालू
map-off = बंद
button-times = समय
button-weekdays = दिन
button-zone = समय क्षेत्र
button-length = लंबाई
button-quiet = शांत समय
button-language = भाषा
button-news = ख़बरों की भाषा
button-sound-on = आवाज़ चालू करें
button-sound-off = आवाज़ बंद करें
button-map-on = नक़्शा चालू करें
button-map-off = नक़्शा बंद करें
button-pause = विराम
button-resume = फिर शुरू करें
ask-times = कितने बजे? दूसरे समय लिखे जा सकते हैं: { $example }
ask-weekdays = किन दिनों? दूसरे दिन लिखे जा सकते हैं: { $example }
ask-zone = आप कहाँ रहते हैं? कोई भी शहर लिखा जा सकता है: { $example }
ask-length = कितना लंबा? { $example }
ask-quiet = मैं कब शांत रहूँ? उस दौरान का सार तुरंत बाद आएगा। दूसरे समय लिखे जा सकते हैं: { $example }
ask-language = मैं कौन-सी भाषा बोलूँ? { $example }
ask-news = किस भाषा की ख़बरें? कई लिखी जा सकती हैं: { $example }
problem-nothing = बताएँ क्या बदलना है: क्षेत्र, समय, दिन, शांत, लंबाई, भाषा, ख़बरें, आवाज़ या नक़्शा।
problem-zone = मैं “{ $words }” नाम का कोई समय क्षेत्र नहीं जानता।
problem-too-many-times = दिन में ज़्यादा से ज़्यादा { $words } सार।
problem-weekdays = “{ $words }” में सप्ताह का कोई दिन नहीं है।
problem-length = लंबाई छोटा, सामान्य या लंबा होती है, “{ $words }” नहीं।
problem-quiet = “{ $words }” समय की अवधि नहीं है: इस तरह लिखें 22:00-06:30, या बंद।
problem-language = मैं “{ $words }” नहीं बोलता।
problem-news = “{ $words }” कोई भाषा नहीं है: हर भाषा के दो अक्षर लिखें, जैसे en, hi, या सभी।
problem-sound = आवाज़ चालू या बंद होती है, “{ $words }” नहीं।
problem-map = नक़्शा चालू या बंद होता है, “{ $words }” नहीं।

paused = विराम: { $until }। कुछ नहीं खोएगा। { $resume }
paused-until = { $moment } तक
paused-for-good = जब तक आप फिर शुरू न करें
no-date = “{ $words }” आने वाली कोई तारीख़ नहीं है।
not-paused = इस चैट में कोई विराम नहीं है।
resumed = फिर से स्वागत है। आपका सार { $plan } आएगा।
resumed-empty = विराम ख़त्म हुआ। इस चैट ने अभी कोई सदस्यता नहीं ली है: { $subscribe }

following = { $words } पर नज़र है: जिन ख़बरों में ये सभी शब्द हों, वे आपके सार के साथ आएँगी।
no-words = इसमें कोई शब्द नहीं है।
follows-none = यह चैट किसी शब्द पर नज़र नहीं रखती।
follows-title = यह चैट इन पर नज़र रखती है:
follows-full = ज़्यादा से ज़्यादा { $count } पर नज़र रखी जा सकती है: पहले एक हटाएँ।
button-unfollow = { $words } से नज़र हटाएँ
pick-unfollow = नज़र हटाएँ
muted = इस चैट के सारों में छिपाया गया: { $what }।
muted-words = “{ $words }”
muted-outlet = स्रोत { $outlet }
nothing-to-mute = मैं ऐसा कोई स्रोत या जगह नहीं जानता।
mute-everything = यह तो सब कुछ हो जाएगा। उसके लिए { $pause } है।
mutes-full = ज़्यादा से ज़्यादा { $count } छिपाए जा सकते हैं: पहले एक वापस लाएँ।
mutes-none = यह चैट कुछ नहीं छिपाती।
mutes-title = यहाँ के सारों में नहीं आता:
mutes-end = { $unmute } किसी एक को वापस लाती है
ask-mute = अब से क्या न दिखाया जाए? शब्द भी लिखे जा सकते हैं।
pick-mute = छिपाएँ
unmuted = अब छिपा हुआ नहीं: { $what }।
not-muted = यह यहाँ छिपा हुआ नहीं है। कौन-सा?
pick-unmute = वापस लाएँ

sources-all = पढ़े जाने वाले स्रोत:
sources-title = { $place } की ख़बर देने वाले स्रोत:
sources-none = पिछले सात दिनों में किसी स्रोत ने { $place } की ख़बर नहीं दी।
feeds-read =
    { $listed ->
        [one] सूची में { $listed } फ़ीड है; पिछली बार { $healthy } ने जवाब दिया।
       *[other] सूची में { $listed } फ़ीड हैं; पिछली बार { $healthy } ने जवाब दिया।
    }
ask-address = कौन-सा पता?
source-added = { $outlet } अब से इस चैट के लिए पढ़ा जाएगा।
source-known = { $outlet } पहले से इस चैट के लिए पढ़ा जाता है।
source-removed = { $outlet } अब इस चैट के लिए नहीं पढ़ा जाएगा।
no-source-added = इस चैट ने कोई स्रोत नहीं जोड़ा है।
no-such-source = इस चैट में ऐसा कोई स्रोत नहीं है। कौन-सा?

source-no-address = यह वेब पता नहीं है; ऐसा पता भेजें जो https:// से शुरू हो।
source-full =
    { $count ->
        [one] इस चैट में { $count } स्रोत है, इससे ज़्यादा नहीं हो सकते; पहले एक हटाएँ।
       *[other] इस चैट में { $count } स्रोत हैं, इससे ज़्यादा नहीं हो सकते; पहले एक हटाएँ।
    }
source-dns = साइट का नाम नहीं मिला।
source-refused = साइट कनेक्शन स्वीकार नहीं करती।
source-reset = साइट ने कनेक्शन तोड़ दिया।
source-tls = साइट के पास मान्य प्रमाणपत्र नहीं है।
source-garbled = साइट वेब सर्वर की तरह जवाब नहीं देती।
source-timeout = साइट ने समय पर जवाब नहीं दिया।
source-too-big = यह मेरी सीमा से बड़ा है: { $count } MB।
source-gone = साइट कहती है कि यह फ़ीड हमेशा के लिए हटा दी गई।
source-not-found = इस पते पर कुछ नहीं है।
source-forbidden = साइट पेज दिखाने से मना करती है (कोड { $status })।
source-server-error = साइट में ही गड़बड़ी है (कोड { $status })।
source-slow-down =
    { $count ->
        [one] साइट चाहती है कि उसे { $count } मिनट न छेड़ा जाए।
       *[other] साइट चाहती है कि उसे { $count } मिनट न छेड़ा जाए।
    }
source-bad-redirect = यह पता बार-बार कहीं और ले जाता है और किसी पेज तक नहीं पहुँचता।
source-private-address = यह पता एक निजी नेटवर्क का है, जहाँ Dateline नहीं जाता।
source-bad-scheme = सिर्फ़ वही पते पढ़े जा सकते हैं जो http:// या https:// से शुरू हों।
source-closed = साइट के जवाब से पहले Dateline बंद कर दिया गया।
source-empty = जवाब ख़ाली है।
source-not-a-feed = जवाब फ़ीड नहीं है: इसमें RSS, Atom, RDF या JSON Feed नहीं मिला।
source-web-page = यह पता ऐसे पेज पर ले जाता है जो कोई फ़ीड नहीं बताता।
source-too-deep = फ़ीड इतनी गहराई तक गुँथी है कि सुरक्षित रूप से पढ़ी नहीं जा सकती।
source-too-many-attributes = फ़ीड के एक टैग में इतने गुण हैं कि सुरक्षित रूप से पढ़ा नहीं जा सकता।
source-took-too-long = फ़ीड पढ़ने में बहुत देर लगी, इसलिए छोड़ दी गई।

nothing-kept = इस चैट के बारे में अभी कुछ सहेजा नहीं गया है। { $start }
export-title = दूसरी चैट में Dateline को यह भेजें:
export-sources = और इसके अपने स्रोत, { $import } या किसी भी फ़ीड रीडर के लिए:
file-too-big = यह फ़ाइल 512 KB से बड़ी है: छोटी भेजें।
file-unfetched = यह फ़ाइल नहीं मिल सकी: कृपया फिर से भेजें।
list-unread = यह फ़ीड की सूची नहीं है: यह OPML नहीं है, या बहुत लंबी है।
list-empty = इस सूची में कोई फ़ीड नहीं है।
sources-taken = { $count } में से { $taken } स्रोत लिए गए। { $sources }
sources-not-looked-at = { $count } और नहीं देखे गए।
source-failed = { $outlet }: { $problem }
import-unread = मुझे इसमें लेने लायक कुछ नहीं मिला।
import-how = दूसरी चैट में { $export } भेजें और उसकी पंक्ति यहाँ चिपकाएँ, या मुझे फ़ाइल भेजें: { $export } की लिखी हुई या फ़ीड की कोई भी सूची (OPML)।
imported = ले लिया गया: { $places } जगहें, नज़र वाले { $follows } शब्द, छिपाई गई { $mutes } चीज़ें।
see-settings = { $settings }, { $subscriptions }
privacy = इस चैट के लिए सहेजा जाता है: प्लेटफ़ॉर्म पर इसका पता और नाम, जगहें, समय, सेटिंग, यह किस पर नज़र रखती और क्या छिपाती है, इसे कौन-सी ख़बरें बताई गईं, और 30 दिन तक भेजे गए सार। नहीं सहेजा जाता: आप क्या पूछते हैं, आप कौन हैं, कौन पढ़ता है।
privacy-ways = सब देखें: { $export }। सब मिटाएँ: { $delete }
ask-delete = क्या इस चैट की जगहें, सेटिंग, छिपाई गई चीज़ें और इतिहास मिटा दें? इसे वापस नहीं लिया जा सकता।
button-delete = मिटाएँ…
button-delete-all = सब मिटाएँ
deleted = मिटा दिया गया: यहाँ इस चैट के बारे में कुछ नहीं बचा। { $start } से नई शुरुआत।
help-command = { $name } { $menu }। { $more }
help-number = या जो अंत में दिखाया गया उसमें उसका नंबर: { $line }।
help-examples = उदाहरण: { $example }
pick-explain = समझाएँ
operators-only = यह सिर्फ़ इस बॉट को चलाने वाला देख सकता है। वहाँ आपका नाम { $name } होगा।

terminal-hello = Dateline। आज़माएँ: { $lines }
opened-on-outlets = { $due } में से { $visited } स्रोत पढ़े गए: { $articles } लेख।
opened-on-stored = जो सहेजा हुआ है वह दिखाया जा रहा है; स्रोत पढ़े जा रहे हैं।
opened-on-demo = यह प्रदर्शन है: काल्पनिक स्रोतों और काल्पनिक ख़बरों वाला नमूना अंक।
opened-on-sample = किसी स्रोत तक पहुँच नहीं हुई और अभी कुछ सहेजा नहीं है: काल्पनिक स्रोतों और काल्पनिक ख़बरों वाला नमूना अंक दिखाया जा रहा है।
reading-progress = स्रोत पढ़े जा रहे हैं: { $due } में से { $visited } · { $articles } लेख
