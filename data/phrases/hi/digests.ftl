### डेटलाइन की बातें, हिन्दी में।

digest-title = { $places } · { $date } · { $counts }
digest-counts =
    { $since } { $outlets ->
        [one] { $outlets } समाचार स्रोत
       *[other] { $outlets } समाचार स्रोतों
    } की { $stories ->
        [one] { $stories } ख़बर
       *[other] { $stories } ख़बरें
    }
digest-since =
    { $day ->
        [today] { $clock } बजे से अब तक
        [yesterday] कल { $clock } बजे से अब तक
        [day-ago] कल से अब तक
       *[other] { $date }, { $clock } बजे से अब तक
    }
digest-late =
    { $day ->
        [today] देर से: तय समय { $clock } था
        [yesterday] देर से: तय समय कल { $clock } था
       *[other] देर से: तय समय { $date }, { $clock } था
    }
nothing-new = { $places }: { $since } कुछ नया नहीं।

comma = { ", " }
map-alt = देशों के अनुसार ख़बरों का नक़्शा: { $countries }
map-country = { $country } { $count }
places-more = { $places } और { $count } अन्य
region-none = अंतरराष्ट्रीय

update = ताज़ा जानकारी
also-about = साथ में { $flags }
outlets-more = +{ $count }
age-now = अभी-अभी
age-minutes = { $count } मिनट पहले
age-hours =
    { $count ->
        [one] { $count } घंटा पहले
       *[other] { $count } घंटे पहले
    }
age-days = { $count } दिन पहले

news = नया: { $facts }
news-number = अब { $number } ({ $outlet })
news-outlets = { $outlets } में भी
news-places = अब { $places } से भी जुड़ा

dispute = आँकड़े अलग-अलग · { $counted }: { $claims }
counted-dead = मृतक
counted-injured = घायल
counted-missing = लापता
counted-arrested = गिरफ़्तार
counted-rescued = बचाए गए
counted-displaced = विस्थापित
counted-magnitude = तीव्रता
counted-who = { $counted } ({ $who })
claim = { $number } ({ $outlets })
at-least = कम से कम { $count }
about-count = क़रीब { $count }
at-most = अधिकतम { $count }

more-here = { $count } और: { $command }
more-left = { $count } और
more-elsewhere = { $count } और, अन्य जगहों से

pick-story = एक ख़बर
settings-button = सेटिंग
reworded = स्रोतों के वाक्यों से एक मॉडल ने लिखा; तथ्य उनसे मिलाए गए
change-it = बदलने के लिए: { $commands }

notice-moved = { $source } का पता बदल गया है। अब से इसे { $address } पर पढ़ा जाएगा।
notice-gone = { $source } हमेशा के लिए बंद हो गया, ऐसा उसकी वेबसाइट कहती है। अब इसे नहीं पढ़ा जाता।
notice-silent = { $source } को { $days } दिन से पढ़ा नहीं जा सका। दिन में लगभग एक बार फिर कोशिश की जाती है।
notice-try = शायद दूसरा पता काम करे: { $address }
notice-list = ये स्रोत उस सूची में हैं जो सभी चैट के लिए पढ़ी जाती है: वहीं सुधारें।
source-add-button = दूसरा पता पढ़ें
source-remove-button = यह स्रोत हटाएँ

sample-label = नमूना अंक
sample-edition = { $label }: स्रोत भी काल्पनिक, ख़बरें भी काल्पनिक।

area-middle-east = मध्य पूर्व
area-gulf = खाड़ी देश
area-mena = मध्य पूर्व और उत्तरी अफ़्रीका
area-levant = लेवंत
area-balkans = बाल्कन
area-maghreb = मग़रिब
area-sahel = साहेल
area-horn-of-africa = हॉर्न ऑफ़ अफ़्रीका
area-great-lakes = अफ़्रीका की महान झीलें
area-sub-saharan-africa = उप-सहारा अफ़्रीका
area-scandinavia = स्कैंडिनेविया
area-nordics = नॉर्डिक देश
area-baltics = बाल्टिक देश
area-benelux = बेनेलक्स
area-iberia = आइबेरियाई प्रायद्वीप
area-british-isles = ब्रिटिश द्वीप समूह
area-visegrad = विशेग्राद समूह
area-central-europe = मध्य यूरोप
area-caucasus = कॉकेशस
area-eu = यूरोपीय संघ
area-eurozone = यूरोज़ोन
area-asean = आसियान
area-saarc = सार्क
area-indochina = हिंद-चीन
area-far-east = सुदूर पूर्व
area-asia-pacific = एशिया-प्रशांत
area-latin-america = लैटिन अमेरिका
area-north-america = उत्तरी अमेरिका
area-west-indies = वेस्ट इंडीज़
area-cis = पूर्व सोवियत देश
area-arab-world = अरब जगत
area-brics = ब्रिक्स
area-g7 = जी-7
area-nato = नाटो
area-oceania-pacific = प्रशांत द्वीप
