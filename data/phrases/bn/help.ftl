### Dateline-এর কথা, বাংলায়। পাঠককে আপনি বলা হয়।

settings-line = settings অঞ্চল karachi সময় 07:30, 18:00
start-line = পাকিস্তান ও দক্ষিণ এশিয়া সোমবার থেকে শুক্রবার সকাল 7:30টায় karachi

explain-digest = এই চ্যাট যেসব জায়গার গ্রাহক তার, অথবা বিশ্বের। যা দেখায় তা পরের সারসংক্ষেপেও থাকবে।
examples-digest =
    digest
    digest দক্ষিণ এশিয়া
    digest জাপান, দক্ষিণ কোরিয়া
    digest গতকাল
    digest পাকিস্তান 2021-04-08
explain-country = দেশটি নিয়ে খবর, যেখান থেকেই লেখা হোক। যে কোনো ভাষায় নাম, কোড ও পতাকা চলবে।
examples-country =
    country পাকিস্তান
    country PK
    country 🇵🇰
explain-region = জাতিসংঘের অঞ্চল ও প্রচলিত নাম (সাহেল, বলকান, উপসাগর), দেশ ধরে।
examples-region =
    region দক্ষিণ এশিয়া
    region মধ্যপ্রাচ্য
    region বিশ্ব
explain-world = গত এক দিনের সবচেয়ে গুরুত্বপূর্ণ খবর; বোতামগুলো প্রতিটি মহাদেশে নিয়ে যায়।
examples-world = world
explain-search = আগে সব শব্দ আছে এমন খবর; না থাকলে কয়েকটি আছে এমন খবর।
examples-search =
    search যুদ্ধবিরতি
    search কেন্দ্রীয় ব্যাংক
    search বন্যা পাকিস্তান
explain-story = যে খবরের সঙ্গে শব্দগুলো সবচেয়ে বেশি মেলে। শেষে “sources” লিখলে তার প্রতিবেদনগুলো দেখায়।
examples-story =
    story mirani dam
    story mirani dam sources
explain-why = এই চ্যাটকে কেন জানানো হয়েছে বা হয়নি, তাও। কিছু না লিখলে: শেষ দেখানো খবর নিয়ে।
examples-why = why mirani dam
explain-subscribe = জায়গাগুলো, মাঝে কমা, তারপর চাইলে সময়, দিন ও সময় অঞ্চল। আবার লিখলে জায়গা যোগ হয়।
examples-subscribe =
    subscribe পাকিস্তান, দক্ষিণ এশিয়া 07:30টায়
    subscribe কেনিয়া সোমবার থেকে শুক্রবার সকাল 7টায় nairobi
explain-subscriptions = এই চ্যাটের জায়গা, আর তার সারসংক্ষেপের সময়, দিন ও সময় অঞ্চল।
examples-subscriptions = subscriptions
explain-unsubscribe = আপনার সময় ও সময় অঞ্চল পরের বারের জন্য রাখা থাকে।
examples-unsubscribe =
    unsubscribe পাকিস্তান
    unsubscribe সব
explain-settings = কিছু না লিখলে দেখায়; এক লাইনে কয়েকটি বদলানো যায়। নীরব সময়ের সারসংক্ষেপ ঠিক পরেই আসে।
examples-settings =
    settings
    settings অঞ্চল karachi
    settings সময় 07:30, 18:00
    settings দিন সোমবার থেকে শুক্রবার
    settings নীরব 22:00-06:30
    settings দৈর্ঘ্য ছোট
    settings ভাষা উর্দু
    settings খবর en, bn
    settings শব্দ বন্ধ
    settings মানচিত্র চালু
explain-follow = যে খবরে সব শব্দ আছে তা পরের সারসংক্ষেপের সঙ্গে আসে। কিছু না লিখলে এই চ্যাট কী অনুসরণ করে তা দেখায়।
examples-follow =
    follow কেন্দ্রীয় ব্যাংক
    follow সিন্ধু পানি চুক্তি
    follow
explain-mute = যে খবরে সব শব্দ আছে, যা শুধু ওই সংবাদমাধ্যম দেয়, বা যা মূলত ওই জায়গা নিয়ে, তা আসে না। একাধিক অর্থের নাম আগে সংবাদমাধ্যম, পরে জায়গা ধরা হয়; সামনে “শব্দাবলি” লিখলে শব্দ ধরা হয়।
examples-mute =
    mute ক্রিকেট
    mute সংবাদমাধ্যম gulf mirror
    mute জায়গা ভারত
    mute
explain-unmute = কিছু না লিখলে এখানে লুকানো সব দেখায়।
examples-unmute =
    unmute ক্রিকেট
    unmute
explain-pause = জায়গা, সময় ও আপনাকে যা জানানো হয়েছে তা আগের মতোই থাকে। তারিখ ছাড়া /resume পর্যন্ত চলে।
examples-pause =
    pause
    pause সোমবার পর্যন্ত
    pause 3 দিন
    pause 2027-01-31 পর্যন্ত
explain-resume = আগের জায়গা, সময় ও সময় অঞ্চল নিয়ে।
examples-resume = resume
explain-sources = সবচেয়ে সক্রিয়গুলো আগে, গত সাত দিনের প্রতিবেদনের সংখ্যাসহ।
examples-sources =
    sources
    sources পাকিস্তান
explain-addsource = একটি ফিডের ঠিকানা, বা যে সাইট নিজের ফিড জানায় তার। শুধু এমন উৎস যা জানায় তা অন্য কোনো চ্যাটকে জানানো হয় না।
examples-addsource = addsource https://post.example/feed
explain-removesource = কিছু না লিখলে এই চ্যাটের যোগ করা উৎসগুলো দেখায়।
examples-removesource =
    removesource https://post.example/feed
    removesource
explain-export = লাইনগুলো অন্য চ্যাটে বসান, প্রতিটি আলাদা বার্তায়। sources.opml সেখানে বা যে কোনো ফিড রিডারে পাঠান।
examples-export = export
explain-import = জায়গা, অনুসরণ, লুকানো জিনিস ও উৎস এখানকারগুলোর সঙ্গে যোগ হয়; সেটিংস এখানকারগুলোর জায়গা নেয়।
examples-import = import { "{" }"v":1,"places":["PK","034"]{ "}" }
explain-privacy = মুছে ফেলা চূড়ান্ত: জায়গা, সেটিংস, ইতিহাস ও অপেক্ষমাণ সব বার্তা ডেটাবেস ফাইল থেকে চলে যায়।
examples-privacy =
    privacy
    privacy মুছুন
explain-help = জিজ্ঞাসা করতে পারেন যে কেউ; গ্রুপ কী পাবে তা শুধু অ্যাডমিনরা বদলান।
examples-help =
    help
    help subscribe
explain-start = চ্যাটের প্রথম বার্তা। বটের লিংকে জায়গা থাকতে পারে: t.me/BOT?start=south_asia
examples-start =
    start
    start { start-line }
explain-status = টার্মিনালের জন্য, আর OPERATORS সেটিংসে যাঁদের নাম আছে তাঁদের জন্য।
examples-status = status
