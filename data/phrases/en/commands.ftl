### What the commands answer. $command, $example, $line, $help and their like are lines to type, put in as they stand.
### $places, $place, $outlet, $words, $name and $headline are put in as they stand too.

## In many answers
with-example = { $sentence } For example: { $example }
two-sentences = { $first } { $second }
still-reading = Still reading: { $visited } of { $due } outlets so far.
which-one = Which one?
button-back = ‹ Back
button-more = More ›
button-undo = Undo

## What can go wrong with any command
flood = That was a lot at once. I answer again in a moment.
busy = More was asked of me than I can answer, and this went unanswered. Please ask again in a minute.
was-away = I was away, and left unanswered what was asked more than a minute ago. Please ask again.
went-wrong = Something went wrong on our side. Nothing was changed: please ask again in a moment.
button-old = This button is too old to be answered. Ask again: { $digest }, { $help }
lost = I answer commands and names of places: { $country }, { $help }.
no-command = There is no command { $command }. { $help } lists them all.
did-you-mean = Did you mean { $choices }?
admins-only = In a group only admins may use { $command }: ask one of them, or write to me in private.
for-channel = For { $name }:
channel-out-of-reach = I cannot set up { $name }: I must be in it with the right to post, and you must be one of its admins.

## Places
place-unknown = I know no place called “{ $words }”.
places-nearest = Nearest to it are { $choices }.
pick-place = Choose a place
all-of = All of { $place }
ask-country = Which country?
ask-region = Which region?
nothing-in-week = No story about { $places } in the last seven days.
nothing-for-taste = All that is new about { $places } is muted here, or in languages that this chat does not read: { $mute }, { $settings }.
nothing-then = Nothing about { $places } is stored from that time. Stories go back to when this Dateline began to read.
day-to-come = That is still to come.
day-unknown = I know no day called “{ $words }”.

## Search, stories
ask-search = For which words?
search-title = Search
search-nothing = No story has the words { $words }.
search-nothing-in = No story has the words { $words } and is about { $places }.
ask-story = Which story?
no-such-story = I have no such story. { $search } finds stories by their words.
story-gone = That story is no longer kept.
button-story = Story
button-sources = Sources
button-earlier = Earlier
button-why = Why
button-follow = Follow { $words }
button-mute = Mute…
# $articles is an article-count, $first and $newest are ages: "3 h ago".
story-told =
    { $newsrooms ->
        [one] { $newsrooms } newsroom tells it
       *[other] { $newsrooms } newsrooms tell it
    } in { $articles }; first { $first }, newest { $newest }
article-count =
    { $count ->
        [one] { $count } article
       *[other] { $count } articles
    }
# $places: "🇵🇰 Pakistan 80%, 🇮🇳 India 20%"
story-about = about { $places }
story-earlier = Earlier: { $headline }
sources-of-story =
    { $count ->
        [one] { $count } article tells { $headline }
       *[other] { $count } articles tell { $headline }
    }
a-copy = a copy

## Why a story is news, is filed there, is one story, is told: $why is the question, in bold
why-title = Why { $headline }
why-news-title = Why it is news:
why-news =
    { $why } { $newsrooms ->
        [one] { $newsrooms } newsroom tells it
       *[other] { $newsrooms } newsrooms tell it independently
    }, the newest { $age }. More newsrooms and fresher ones rank higher.
why-no-place-title = Why no country:
why-no-place = { $why } none of its articles is clearly about one.
why-place-title = Why { $place }:
# $about: one of the next two, and perhaps the third.
why-place = { $why } { $about } Each outlet counts once; where an article was filed counts little.
why-place-all = it is all about { $place }.
why-place-shares = it is about { $shares }.
why-place-words = It names { $words }.
quoted = “{ $words }”
why-one-title = Why one story:
why-one-alone = { $why } it has one article so far.
why-one =
    { $why } { $articles ->
        [one] { $articles } article tells it in its own words.
       *[other] { $articles } articles tell it in their own words.
    }
why-one-words = They share { $words }.
why-one-copies =
    { $count ->
        [one] { $count } more repeats a text that was there.
       *[other] { $count } more repeat a text that was there.
    }
why-told-title = Why in your digest:
why-untold-title = Why not in your digest:
why-told = { $why } { $reason }
why-reason-told = you were told it, and it comes again only when it grows.
why-reason-told-grown = you were told it, and it grew since: it comes again.
why-reason-told-soon = you were not told it yet: it comes with the next digest, if weightier stories leave it room.
why-reason-untold-language = this chat wants news in other languages.
why-reason-untold-muted = this chat mutes it. { $mute } shows what is muted.
why-reason-untold-nowhere = this chat is not subscribed to any place.
why-reason-untold-elsewhere = it is about none of your places.
why-reason-untold-mentioned = it mentions your places and is about others.

## When a digest comes. $plan: "every day at 08:00 (Asia/Karachi)"
plan = { $days } at { $times } ({ $zone })
days-every = every day
days-week = on weekdays
days-weekend = at weekends
days-some = on { $days }
hours = { $from }–{ $to }
problem-times = “{ $words }” is not a time of day: write it like 07:30.
button-show = Show it now
button-more-places = More places

## The first minute
hello = I read many outlets, join the articles that tell one story, work out which countries each story is about, and tell you what is new, by region and country.
hello-set = You are set: the world, { $plan }. Pick something nearer, or write me one line: { $example }
hello-country = { $line } what is new about a country
hello-subscribe = { $line } a digest every day
hello-end = { $line } ends it
hello-help = { $line } everything else
which-place = Where?
which-part = Which part?
button-world = Show me the world now
done = Done.
begun = { $done } Your digest about { $places } comes { $plan }.
preview = This is what it would say now:
button-other-time = Other time
button-other-zone = Other zone
welcome-back = Welcome back: all is as you left it. Your digest about { $places } comes { $plan }.
start-admins = Dateline tells groups what is new in the world, at their hour. An admin sets it up with { $start }; anyone may ask: { $country }
# At a prompt: the question in bold, what may be answered, and in brackets what an empty line means.
first-places-title = Which places?
first-places = { $question } Countries, regions: pakistan, south asia. { $default }
first-time-title = At what time?
first-time = { $question } Also several, and days: 07:30, 18:00 on weekdays. { $default }
first-zone-title = Where do you live?
first-zone = { $question } A city tells me your clock. { $default }
no-such-city = I know no such city.
arrived-in-channel = I was added to { $name } and post nothing there before you say what. Write to me here:
arrived-back = I am back, and all is as you left it: { $subscriptions }, { $settings }.

## Subscriptions
ask-subscribe = To which places? Several can be typed: { $example }
which-places = To which places?
subscribed = Subscribed to { $places }. Your digest comes { $plan }. { $digest } shows it now, { $settings } changes the time.
subscriptions-full =
    { $count ->
        [one] That would be more than { $count } place: subscribe to a region or the world instead.
       *[other] That would be more than { $count } places: subscribe to a region or the world instead.
    }
no-digest-yet = This chat gets no digest yet.
subscriptions-title = A digest { $plan } about:
not-subscribed = This chat is not subscribed to anything.
not-subscribed-to = This chat is not subscribed to { $places }. It has { $own }.
ask-unsubscribe = From which places? You have { $places }. For example: { $example } or { $all }
unsubscribed = No more digests about { $places }.
nothing-left = Nothing is left; your settings are kept.
pick-remove = Remove

## Settings: a line each, $value in bold
settings-title = Settings of this chat:
settings-changed = Changed. Settings of this chat:
or-type = Or type: { $example }
setting-times = times { $value }
setting-weekdays = days { $value }
setting-zone = zone { $value }
setting-quiet = quiet hours { $value }
setting-length = length { $value }
setting-language = language { $value }
setting-news = news in { $value }
setting-sound = sound { $value }
setting-map = map { $value }
setting-paused = paused { $value }
quiet-none = none
length-short = short
length-normal = normal
length-long = long
news-all = all languages
sound-on = on
sound-off = off
map-on = on
map-off = off
# The buttons that open a setting's values, and the questions above these.
button-times = Times
button-weekdays = Days
button-zone = Zone
button-length = Length
button-quiet = Quiet hours
button-language = Language
button-news = News in
button-sound-on = Sound on
button-sound-off = Sound off
button-map-on = Map on
button-map-off = Map off
button-pause = Pause
button-resume = Resume
ask-times = At what time? Others can be typed: { $example }
ask-weekdays = On which days? Others can be typed: { $example }
ask-zone = Where do you live? Any city can be typed: { $example }
ask-length = How long? { $example }
ask-quiet = When shall I be quiet? What falls due then comes right after. Others can be typed: { $example }
ask-language = Which language shall I speak? { $example }
ask-news = News in which language? Several can be typed: { $example }
problem-nothing = Say what to change: zone, times, weekdays, quiet, length, language, news, sound or map.
problem-zone = I know no time zone called “{ $words }”.
problem-too-many-times = At most { $words } digests a day.
problem-weekdays = “{ $words }” names no weekdays.
problem-length = A length is short, normal or long, not “{ $words }”.
problem-quiet = “{ $words }” are no hours: write them like 22:00-06:30, or off.
problem-language = I do not speak “{ $words }”.
problem-news = “{ $words }” is no language: write two letters each, like en, ur, or all.
problem-sound = Sound is on or off, not “{ $words }”.
problem-map = The map is on or off, not “{ $words }”.

## Pause. $until: one of the two paused- phrases
paused = Paused { $until }. Nothing is lost. { $resume }
paused-until = until { $moment }
paused-for-good = until you resume
no-date = “{ $words }” is no date to come.
not-paused = This chat is not paused.
resumed = Welcome back. Your digest comes { $plan }.
resumed-empty = No longer paused. This chat is subscribed to nothing yet: { $subscribe }

## Follow and mute
following = Following { $words }: stories with all of these words come with your digest.
no-words = There are no words in that.
follows-none = This chat follows no words.
follows-title = This chat follows:
follows-full = At most { $count } can be followed: end one first.
button-unfollow = Stop following { $words }
pick-unfollow = Stop following
muted = Muted { $what } in this chat’s digests.
muted-words = “{ $words }”
muted-outlet = the outlet { $outlet }
nothing-to-mute = I know no such outlet or place.
mute-everything = That would be everything. { $pause } does it.
mutes-full = At most { $count } can be muted: take one back first.
mutes-none = This chat mutes nothing.
mutes-title = Left out of the digests here:
mutes-end = { $unmute } takes one back
ask-mute = What shall be left out from now on? Words can be typed.
pick-mute = Mute
unmuted = No longer muted: { $what }.
not-muted = That is not muted here. Which one?
pick-unmute = Unmute

## Outlets
sources-all = Outlets that are read:
sources-title = Outlets that tell of { $place }:
sources-none = No outlet told of { $place } in the last seven days.
feeds-read =
    { $listed ->
        [one] { $listed } feed is on the list; { $healthy } answered when last visited.
       *[other] { $listed } feeds are on the list; { $healthy } answered when last visited.
    }
ask-address = Which address?
source-added = { $outlet } is read for this chat from now on.
source-known = { $outlet } is read for this chat already.
source-removed = { $outlet } is no longer read for this chat.
no-source-added = This chat added no source.
no-such-source = This chat has no such source. Which one?

## Why a source could not be added
source-no-address = That is no web address; send one that starts with https://.
source-full =
    { $count ->
        [one] This chat has { $count } source, which is as many as one chat may have; remove one first.
       *[other] This chat has { $count } sources, which is as many as one chat may have; remove one first.
    }
source-dns = The name of the site cannot be found.
source-refused = The site refuses the connection.
source-reset = The site broke the connection off.
source-tls = The site has no valid certificate.
source-garbled = The site does not answer as a web server should.
source-timeout = The site did not answer in time.
source-too-big = That is bigger than I read: { $count } MB.
source-gone = The site says that the feed is gone for good.
source-not-found = There is nothing at this address.
source-forbidden = The site refuses to show the page (status { $status }).
source-server-error = The site has an error of its own (status { $status }).
source-slow-down =
    { $count ->
        [one] The site asks to be left alone for { $count } minute.
       *[other] The site asks to be left alone for { $count } minutes.
    }
source-bad-redirect = The address leads on and on, and never to a page.
source-private-address = The address leads into a private network, where Dateline does not go.
source-bad-scheme = Only addresses that start with http:// or https:// can be read.
source-closed = Dateline was stopped before the site could answer.
source-empty = The reply is empty.
source-not-a-feed = The reply is not a feed: neither RSS, Atom, RDF nor JSON Feed could be found in it.
source-web-page = The address leads to a web page that names no feed.
source-too-deep = The feed is nested too deeply to be read safely.
source-too-many-attributes = The feed has a tag with too many attributes to be read safely.
source-took-too-long = The feed took too long to read and was given up.

## Carrying over, privacy, help, status
nothing-kept = Nothing is kept about this chat yet. { $start }
export-title = Send this to Dateline in the other chat:
export-sources = And its own sources, for { $import } or any feed reader:
file-too-big = That file is bigger than 512 KB: send a smaller one.
file-unfetched = That file could not be fetched: please send it again.
list-unread = That is no list of feeds: it is not OPML, or it is too long.
list-empty = There are no feeds in that list.
sources-taken = Taken over: { $taken } of { $count } sources. { $sources }
sources-not-looked-at = { $count } more were not looked at.
source-failed = { $outlet }: { $problem }
import-unread = I found nothing there to take over.
import-how = Send { $export } in the other chat and paste its line here, or send me a file: the one that { $export } wrote, or any list of feeds (OPML).
imported = Taken over: places { $places }, follows { $follows }, mutes { $mutes }.
see-settings = { $settings }, { $subscriptions }
privacy = Kept for this chat: its address and name on the platform, its places, times, settings, what it follows and mutes, which stories it was told, and for 30 days the digests that were sent. Not kept: what you ask, who you are, who reads.
privacy-ways = See it all: { $export }. Remove it all: { $delete }
ask-delete = Delete the places, settings, mutes and history of this chat? It cannot be undone.
button-delete = Delete…
button-delete-all = Delete everything
deleted = Deleted: nothing about this chat is left here. { $start } begins anew.
help-command = { $name } { $menu }. { $more }
help-number = Or its number in what was shown last: { $line }.
help-examples = Examples: { $example }
pick-explain = Explain
operators-only = Only whoever runs this bot may see that. Your name there would be { $name }.

## The terminal
terminal-hello = Dateline. Try: { $lines }
opened-on-outlets = Read { $visited } of { $due } outlets: { $articles } articles.
opened-on-stored = Showing what is stored; outlets are being read for news.
opened-on-demo = This is the demo: showing a sample edition, with invented outlets and invented news.
opened-on-sample = No outlet could be reached and nothing is stored yet: showing a sample edition, with invented outlets and invented news.
reading-progress = Reading outlets: { $visited } of { $due } · { $articles } articles
