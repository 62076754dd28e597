### ডেটলাইন যা বলে, বাংলায়।

digest-title = { $places } · { $date } · { $counts }
digest-counts = { $since } { $outlets }টি সংবাদমাধ্যমের { $stories }টি খবর
digest-since =
    { $day ->
        [today] { $clock } থেকে
        [yesterday] গতকাল { $clock } থেকে
        [day-ago] গতকাল থেকে
       *[other] { $date }, { $clock } থেকে
    }
digest-late =
    { $day ->
        [today] দেরিতে: আসার কথা ছিল { $clock }-এ
        [yesterday] দেরিতে: আসার কথা ছিল গতকাল { $clock }-এ
       *[other] দেরিতে: আসার কথা ছিল { $date }, { $clock }-এ
    }
nothing-new = { $places }: { $since } নতুন কিছু নেই।

comma = { ", " }
map-alt = দেশ অনুযায়ী খবরের মানচিত্র: { $countries }
map-country = { $country } { $count }
places-more = { $places } ও আরও { $count }টি
region-none = আন্তর্জাতিক

update = নতুন তথ্য
also-about = আরও { $flags }
outlets-more = +{ $count }
age-now = এইমাত্র
age-minutes = { $count } মিনিট আগে
age-hours = { $count } ঘণ্টা আগে
age-days = { $count } দিন আগে

news = নতুন: { $facts }
news-number = এখন { $number } ({ $outlet })
news-outlets = { $outlets }-এও
news-places = এখন { $places } নিয়েও

dispute = সংখ্যায় অমিল · { $counted }: { $claims }
counted-dead = নিহত
counted-injured = আহত
counted-missing = নিখোঁজ
counted-arrested = গ্রেপ্তার
counted-rescued = উদ্ধার
counted-displaced = বাস্তুচ্যুত
counted-magnitude = মাত্রা
counted-who = { $counted } ({ $who })
claim = { $number } ({ $outlets })
at-least = অন্তত { $count }
about-count = প্রায় { $count }
at-most = সর্বোচ্চ { $count }

more-here = আরও { $count }টি: { $command }
more-left = আরও { $count }টি
more-elsewhere = আরও { $count }টি, অন্য জায়গা থেকে

pick-story = একটি খবর
settings-button = সেটিংস
reworded = সংবাদমাধ্যমের বাক্য থেকে একটি মডেলের লেখা; তথ্য সেগুলোর সঙ্গে মেলানো
change-it = বদলাতে: { $commands }

notice-moved = { $source }-এর ঠিকানা বদলেছে। এখন থেকে এটি { $address } ঠিকানায় পড়া হবে।
notice-gone = { $source } চিরতরে বন্ধ, জানাচ্ছে এর ওয়েবসাইট। এটি আর পড়া হয় না।
notice-silent = { $source } { $days } দিন ধরে পড়া যাচ্ছে না। দিনে প্রায় একবার আবার চেষ্টা করা হয়।
notice-try = হয়তো অন্য ঠিকানায় কাজ হবে: { $address }
notice-list = এই উৎসগুলো সব চ্যাটের জন্য পড়া তালিকায় আছে: সেখানেই ঠিক করুন।
source-add-button = অন্য ঠিকানাটি পড়ুন
source-remove-button = এই উৎস সরান

sample-label = নমুনা সংস্করণ
sample-edition = { $label }: সংবাদমাধ্যম ও খবর সবই কাল্পনিক।

area-middle-east = মধ্যপ্রাচ্য
area-gulf = উপসাগরীয় দেশ
area-mena = মধ্যপ্রাচ্য ও উত্তর আফ্রিকা
area-levant = লেভান্ত
area-balkans = বলকান
area-maghreb = মাগরেব
area-sahel = সাহেল
area-horn-of-africa = হর্ন অব আফ্রিকা
area-great-lakes = আফ্রিকার গ্রেট লেকস
area-sub-saharan-africa = সাব-সাহারান আফ্রিকা
area-scandinavia = স্ক্যান্ডিনেভিয়া
area-nordics = নর্ডিক দেশ
area-baltics = বাল্টিক দেশ
area-benelux = বেনেলাক্স
area-iberia = আইবেরীয় উপদ্বীপ
area-british-isles = ব্রিটিশ দ্বীপপুঞ্জ
area-visegrad = ভিসেগ্রাদ গ্রুপ
area-central-europe = মধ্য ইউরোপ
area-caucasus = ককেশাস
area-eu = ইউরোপীয় ইউনিয়ন
area-eurozone = ইউরো অঞ্চল
area-asean = আসিয়ান
area-saarc = সার্ক
area-indochina = ইন্দোচীন
area-far-east = দূরপ্রাচ্য
area-asia-pacific = এশিয়া-প্রশান্ত মহাসাগরীয় অঞ্চল
area-latin-america = লাতিন আমেরিকা
area-north-america = উত্তর আমেরিকা
area-west-indies = ওয়েস্ট ইন্ডিজ
area-cis = সাবেক সোভিয়েত দেশ
area-arab-world = আরব বিশ্ব
area-brics = ব্রিকস
area-g7 = জি-৭
area-nato = ন্যাটো
area-oceania-pacific = প্রশান্ত মহাসাগরীয় দ্বীপপুঞ্জ
