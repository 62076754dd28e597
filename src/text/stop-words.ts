// Words that say how a sentence is built and not what it is about, for the main languages of news.

/** Lower case, contractions with a plain apostrophe. Written down from grammar (articles, pronouns, prepositions, auxiliaries), not counted. */
const LISTS: Readonly<Record<string, string>> = {
  en: `a about above across after again against ago all almost along already also although always am amid among an and another any anyone
    anything are aren't around as at away back be became because become been before behind being below between both but by came can can't
    cannot come could couldn't did didn't do does doesn't doing don't done down during each either else enough even ever every everyone
    everything far few for from further get gets getting go goes going gone got had hadn't has hasn't have haven't having he her here hers
    herself him himself his how however i i'd i'll i'm i've if in indeed instead into is isn't it it's its itself just last later least
    less let like likely made make makes making many may maybe me might more most much must my myself near nearly need neither never next
    no nobody none nor not nothing now of off often on once one only onto or other others our ours ourselves out over own per perhaps put
    quite rather really said same say saying says see seem seems seen several shall she should shouldn't since so some someone something
    soon still such take taken takes taking tell tells than that that's the their theirs them themselves then there therefore these they
    they're they've thing things think this those though through throughout thus to today together told tomorrow too took toward towards
    under until up upon us use used using very via want wants was wasn't way we we're we've well went were weren't what what's whatever when
    where whether which while who who's whoever whole whom whose why will with within without won't would wouldn't yes yesterday yet you
    you'll you're you've your yours yourself according added including monday tuesday wednesday thursday friday saturday sunday`,
  ru: `а без более больше будет будто будут будучи бы был была были было быть в вам вами вас ваш ведь весь во вообще вот впрочем все всегда
    всего всей всем всеми всех всю вся всё вы где год года году годов да даже два для до другие других другой его ее ей ему если есть еще ещё
    её же за здесь и из или им ими иногда их к каждый кажется как какая какие каких какой когда который которая которое которые которого
    которой котором которому которую которых которым кто куда ли либо лишь лучше между меня мне много может могут можно мой моя мы на над надо
    наконец нас наш не него нее ней некоторые нельзя нет ни нибудь никогда ним них ничего но ну о об обо один одна одно однако около он она
    они оно опять от отметил отметила очень перед по под после потом потому почти при про просто пусть раз разве с сам сама сами само свой
    своего своей своих свою свои себе себя сегодня сейчас сказал сказала со совсем сообщает сообщил сообщила сообщили так также такая такие
    такой такого там тебя тем теперь то тогда того тоже той только том тому тот три ту тут ты у уж уже хорошо хоть хотя чего чей человек чем
    через что чтоб чтобы чуть чьи эта эти этим этих это этого этой этом этому этот эту является заявил заявила словам ранее рассказал`,
  uk: `а або але без би був була були було бути в вас ви від він вона вони воно все всі вже до для є за з зі й його її їх із і коли про при по
    на над не ні ним них них о от після під свій себе так також та там те ти то тут тільки у цей це ці ця через чи що щоб як яка які який яке
    якого якої яких буде будуть ще ж же року році`,
  es: `a al algo algunos ante antes aquí así aun aunque cada como con contra cual cuales cuando de del desde donde dos durante e el él ella ellas
    ellos en entre era eran es esa esas ese eso esos esta está están estas este esto estos fue fueron ha había han hasta hay la las le les lo
    los más me mientras mi muy ni no nos nosotros o otra otras otro otros para pero poco por porque que qué quien quienes se según ser será si
    sí sido sin sobre son su sus también tan tanto te tiene tienen todo todos tras tu un una uno unos ya y yo dijo años año`,
  pt: `a à ao aos as às até com como contra da das de dela dele deles depois do dos durante e é ela elas ele eles em entre era eram essa esse
    esta está estão este foi foram há isso isto já lhe mais mas me mesmo muito na nas não nem no nos nós o os ou para pela pelas pelo pelos
    por porque quando que quem se segundo sem ser será seu seus sob sobre sua suas são também te tem têm um uma uns você disse ano anos`,
  fr: `a à afin ai ainsi alors après au aucun aussi autre autres aux avait avant avec avoir c'est car ce cela celle celui ces cet cette ceux chez
    comme contre d'un d'une dans de depuis des deux donc dont du elle elles en encore entre est et été être eu fait il ils j' je l' la le les
    leur leurs lors lui mais me même moins mon n' ne non nos notre nous on ont ou où par pas pendant peu plus pour pourquoi qu'il qu' quand
    que quel quelle qui s' sa sans se selon ses si son sont sous sur ta te tous tout toute toutes très tu un une vers vos votre vous y an ans`,
  de: `aber alle allem allen aller alles als also am an auch auf aus bei beim bin bis da damit dann das dass dem den denn der des die dies diese
    diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es für gegen haben hat hatte hatten hier ich ihm ihn
    ihr ihre ihrem ihren ihrer im in ins ist ja jede jeder kann kein keine können laut man mehr mein mit nach nicht noch nun nur ob oder ohne
    sagte schon sei sein seine seinem seinen seiner seit sich sie sind so sowie soll sollen über um und uns unter vom von vor war waren was
    weil wenn werden wie wieder will wir wird wo wurde wurden zu zum zur zwischen jahr jahre jahren`,
  it: `a ad agli ai al alla alle allo anche ancora avere aveva c'è che chi ci come con contro cui da dai dal dalla dalle degli dei del della delle
    dello di dopo dove e è ed era erano fra gli ha hanno i il in io la le lei lo loro lui ma mentre mi molto ne nei nel nella nelle no noi non
    o ogni per perché più poi prima può qual quale quando quanto quella quello questa queste questi questo se secondo sei si sia sono stata
    state stati stato su sua sue sui sul sulla suo suoi tra tutti tutto un una uno vi anni anno`,
  nl: `aan af al alle als bij daar dan dat de der deze die dit door dus een en er ging had hadden heb hebben heeft het hij hoe hun ik in is ja je
    kan maar me meer men met mijn na naar niet nog nu of om onder ons ook op over te tegen toch toen tot uit van veel voor want waren was wat
    we wel werd werden wie wij worden wordt zal ze zei zich zij zijn zo zonder zou jaar`,
  tr: `ama ancak artık aslında az bana bazı belki ben bile bir biri birkaç biz bu buna bunu çok çünkü da daha de defa değil diye dolayı en gibi
    göre hem hep her hiç için ile ise ki kim mı mi mu mü nasıl ne neden nerede niye o olan olarak oldu olduğu ona onlar onu sanki şey siz son
    şu tüm ve veya ya yani yine söyledi`,
  ar: `في من على إلى الى عن مع أن ان إن هذا هذه ذلك تلك التي الذي الذين ما لا لم لن قد كان كانت كما هو هي هم وهو وهي بعد قبل بين حتى عند كل
    غير أو او ثم أي اي إذا اذا لكن ولكن منذ خلال حول أنه انه إنه وقال قال قالت أكد بعض أكثر يوم اليوم عام وفي ومن أمام ضد به بها له لها فيه فيها`,
  id: `ada adalah agar akan antara atau bagi bahwa banyak beberapa belum bisa dalam dan dapat dari dengan di dia hanya harus ia ini itu jika juga
    kami karena ke kepada kita lagi lebih maka masih mereka namun oleh pada para saat sampai sangat saya sebagai sebelum secara sejak
    sementara seperti serta sudah tahun tak telah tersebut tidak untuk yang kata`,
  pl: `a aby ale bez bo był była było były by być co czy dla do gdy gdzie go i ich im innych ja jak jako je jednak jego jej jest jestem już jeżeli
    które który która którzy lub ma mają mi między mnie mu na nad nie nich nim niż o od on ona one oni oraz po pod ponad przed przez przy są
    się także tak tam te tego tej ten to też tu tych tylko tym w we więc wszystko z za że ze został została roku`,
  el: `ο η το οι τα του της των τον την τη τους τις στο στη στην στον στα στους στις σε με από για ως προς κατά μετά πριν χωρίς μέχρι έως παρά
    αντί μεταξύ και κι ή είτε αλλά όμως ωστόσο ενώ αν εάν όταν όπως όπου ότι πως που να θα ας δεν μην μη ναι όχι εγώ εσύ αυτός αυτή αυτό
    αυτοί αυτές αυτά αυτού αυτής αυτών αυτόν αυτούς μου σου μας σας εκείνος εκείνη εκείνο ένας μία μια ένα ενός μιας κάθε κάποιος κάποια
    κάποιο κάτι τίποτα όλοι όλες όλα όλη όλο πολύ πολλοί πολλές πολλά πιο πλέον μόνο ακόμη ακόμα επίσης ήδη τώρα τότε εδώ εκεί πάντα
    ποτέ σήμερα χθες αύριο είναι ήταν είμαι έχει έχουν είχε είχαν έχω υπάρχει υπάρχουν μπορεί μπορούν πρέπει γίνει έγινε οποίος οποία
    οποίο οποίοι οποίες οποίων οποίου ποιος ποια ποιο τι γιατί επειδή καθώς λοιπόν δηλαδή σύμφωνα ανέφερε δήλωσε είπε`,
  he: `של את על עם אל אך או אם אין אבל אני אנחנו אנו אתה אתם הוא היא הם הן זה זו זאת אלה אלו כל כי כדי כמו כך כבר כן לא לו לה להם לי לנו לכם
    שלו שלה שלהם שלי שלנו אותו אותה אותם בו בה בהם מה מי מן מתי איך למה מדוע גם רק עוד יותר פחות מאוד היה הייתה היו יהיה תהיה יהיו להיות
    יש בין לפני אחרי אחר אחרת לאחר עד בלי ללא תחת מול לפי כאשר אשר אז שם פה כאן היום אתמול מחר עכשיו אמר אמרה אמרו מסר נמסר בעוד אולם
    לכן לכל בכל הכל אחד אחת כמה רבים רבות שוב עצמו עצמה תוך בתוך מתוך ידי במהלך בגלל למרות`,
  hi: `का के की को ने से में पर और या एवं तथा कि जो यह वह ये वे इस उस इन उन इसका इसके इसकी उसका उसके उसकी इनके उनके उनकी उनका इसे उसे इन्हें
    उन्हें इसमें उसमें जिस जिसमें जिसका जिसके जिसकी जिन जिनके है हैं था थे थी थीं हो होगा होगी होंगे होता होती होते हुआ हुई हुए होने हूँ
    हूं कर करना करने करता करते करती किया किए किये करें करेंगे करेगा करेगी गया गए गई गयी गये जा जाता जाती जाते जाना जाने जाएगा जाएगी रहा
    रहे रही सकता सकते सकती चाहिए दिया दी दिए लिया ली लिए लिये वाला वाले वाली नहीं न ना मत भी ही तो तक जब तब अब कब यहाँ यहां वहाँ वहां
    कहाँ क्या क्यों कैसे कौन कोई कुछ कई सब सभी हर एक दो अपना अपने अपनी मैं हम तुम आप मुझे हमें मेरा हमारे हमारा आपके साथ बाद पहले दौरान
    लेकिन मगर परंतु बल्कि क्योंकि इसलिए अगर यदि फिर द्वारा ओर बीच बारे अलावा बिना बहुत ज्यादा अधिक कम सिर्फ केवल कहा बताया ऐसा ऐसे जैसे
    वर्ष साल दिन आज कल`,
  ur: `کا کے کی کو نے سے میں پر اور یا کہ جو یہ وہ اس ان اسے انہیں انھیں جس جن ہے ہیں تھا تھے تھی تھیں ہو ہوں ہوگا ہوگی گے ہوتا ہوتی ہوتے ہوا
    ہوئی ہوئے ہونے کر کرنا کرنے کرتا کرتے کرتی کیا کیے کئے کریں گا گی گیا گئے گئی جا جاتا جاتی جاتے جانا جانے جائے رہا رہے رہی سکتا سکتے
    سکتی چاہیے دیا دی دیے دیئے لیا لی لیے لئے والا والے والی نہیں نہ بھی ہی تو تک جب تب اب کب یہاں وہاں کہاں کیوں کیسے کون کوئی کچھ کئی
    سب تمام ہر ایک دو اپنا اپنے اپنی ہم تم آپ مجھے ہمیں میرا ہمارے ہمارا ساتھ بعد پہلے دوران لیکن مگر بلکہ کیونکہ اگر پھر ذریعے طرف
    درمیان بارے علاوہ بغیر بہت زیادہ کم صرف کہا بتایا ایسا ایسے جیسے سال دن آج کل مطابق جبکہ تاہم`,
  bn: `এ এই এটা এটি এর এরা এবং ও ওই ওর ওরা আর বা কি কী কে কেউ কেন কোন কোনো কিছু কয়েক কখন কোথায় কীভাবে যে যা যার যাকে যারা যাদের যদি যখন যেমন
    যেখানে সে সেই সেটি সেটা তা তার তারা তাদের তাকে তাঁর তাঁরা তাঁদের তাঁকে তিনি আমি আমরা আমার আমাদের আমাকে আপনি আপনার তুমি তোমার এখন তখন
    তবে তাই তো না নি নয় নেই হয় হয়ে হয়েছে হয়েছিল হলে হবে হতে হচ্ছে হওয়া হওয়ার ছিল ছিলেন ছিলো আছে আছেন থাকে থেকে থাকা করা করে করেন
    করেছে করেছেন করতে করার করলে করবে করবেন করছে করছেন করেছিল গেছে গিয়ে দেওয়া দিয়ে দিয়েছে দিয়েছেন নিয়ে নেওয়া পর পরে আগে জন্য সঙ্গে
    সাথে মধ্যে কাছে দিকে বিষয়ে ব্যাপারে মতো মত ছাড়া পর্যন্ত দ্বারা উপর ওপর নিচে মাধ্যমে বিরুদ্ধে কারণে সব সকল অনেক খুব আরও আরো বেশি কম
    শুধু মাত্র এক একটি একটা একজন দুই প্রতি বলে বলেন বলেছেন বলেছে জানান জানিয়েছেন জানায় আজ গত কাল বছর দিন কিন্তু অথবা কারণ যেন হিসেবে
    অনুযায়ী`,
  fa: `و در به از که این آن را با برای تا بر یا هم اما ولی اگر چون نیز هر همه هیچ چه چند چرا کجا کی من تو او ما شما آنها آنان ایشان خود خویش وی
    است هست هستند بود بودند باشد باشند شد شده شدند می‌شود شود شوند می نمی خواهد خواهند کرد کرده کردند کند کنند می‌کند می‌کنند دارد دارند
    داشت داشته داشتند باید نباید توان تواند می‌تواند نیست نبود یک دو دیگر دیگری بسیار بیش بیشتر کمتر پس پیش بعد قبل بین میان روی زیر
    بالای سوی طی ضمن حال اکنون امروز دیروز فردا سال روز گفت گفته گفتند افزود اظهار داد داده دادند مورد درباره بدون علیه توسط طبق همین
    همچنین بلکه آیا ای`,
  cs: `a i o u v k s z ve ke se si ze na do od po pro před přes při pod nad mezi bez podle kvůli proti za ale nebo ani než že aby když kdy kde
    kdo co jak jako jaký který která které kteří kterou kterého kterých ten ta to ti ty tu tom toho tím těch tato tento toto já on ona
    ono my vy oni jeho její jejich jej ho mu ji jim jich nás nám vás vám svůj své svou svého jsem jsi je jsme jste jsou byl byla bylo
    byli byly být bude budou není nejsou má mají měl měla mít může mohou mohl musí už ještě jen také tak tedy však proto protože pak
    potom teď dnes včera zde tam tady asi více méně velmi každý všechny všech všichni jeden jedna jedno dva dvě uvedl uvedla řekl řekla
    roku let`,
  sk: `a aj i o u v k s z vo ku so zo sa si na do od po pre pred cez pri pod nad medzi bez podľa kvôli proti za ale alebo ani ako než že aby
    keď kde kto čo aký ktorý ktorá ktoré ktorí ktorú ktorého ktorých ten tá to tí tie tú tom toho tým tých táto tento toto ja on ona ono
    my vy oni jeho jej ich ho mu ju im nás nám vás vám svoj svoje svoju som je sme ste sú bol bola bolo boli byť bude budú nie má majú
    mal mala mať môže môžu musí už ešte len tiež tak však preto pretože potom teraz dnes včera tu tam asi viac menej veľmi každý všetky
    všetkých všetci jeden jedna jedno dva dve uviedol uviedla povedal povedala roku rokov`,
  ro: `a al ai ale am ar are aș au avea avut ca că care către ce cea cei cel cele celor cu cum da dar de deci deja din după ea ei el ele este
    eu eram era erau face fără fi fie fiind fost iar îi îl îmi în împotriva înainte își la lui le li mai mult mulți multe ne nici nimic
    noi nostru nu o oricare ori pe pentru peste până prin printre s sa său sale săi se și sub sunt te toate tot toți totuși tu un una
    unde unei unele unui unor vor va vei voi vom această aceasta acest acesta acestea aceste acestei acestor acestui aceștia acela aceea
    acolo aici acum astăzi ieri mâine atunci când cât câți cine dacă decât despre dintre doar două doi între însă poate pot putea spre
    spus declarat anul ani`,
  hu: `a az egy és s vagy de ha hogy nem se sem is csak már még meg fel le ki be el mint mert pedig azonban viszont ezért tehát így úgy ez azt
    ezt ennek annak ebben abban erre arra ezek azok ezen azon ő ők én te mi ti neki nekik őt őket aki akik ami amely amelyek amelyet
    amit ahol amikor hol miért hogyan mikor minden mindenki valami valaki semmi több sok kevés nagyon majd most ma tegnap holnap itt ott
    volt voltak van vannak lesz lesznek lett lehet kell kellett nincs után előtt között alatt felett mellett szerint miatt által ellen
    nélkül felé során óta két kettő első maga saját mondta közölte évi év`,
  sv: `och i att det som en på är av för med den till inte har de ett om vid från men var han hon så sig ut när kan efter över under mot in upp
    då nu också eller där vi jag du ni man sin sitt sina hans hennes deras dess dem mig dig oss er honom henne denna detta dessa vad vem
    vilken vilket vilka hur varför alla allt någon något några ingen inget inga mycket många mer mest bara redan sedan innan mellan
    genom utan enligt hade blir blev bli blivit ska skulle vill ville måste får fick finns varit vara än ännu här samt säger sade sa
    uppger år idag igår`,
  da: `og i at det som en på er af for med den til ikke har de et om ved fra men var han hun så sig ud når kan efter over under mod ind op da
    nu også eller der vi jeg du man sin sit sine hans hendes deres dens dets dem mig dig os jer ham hende denne dette disse hvad hvem
    hvilken hvilket hvilke hvor hvordan hvorfor alle alt nogen noget nogle ingen intet meget mange mere mest kun allerede siden før
    mellem gennem uden ifølge havde bliver blev blive blevet skal skulle vil ville må måtte får fik findes været være end endnu her samt
    siger sagde år dag`,
  no: `og i at det som en på er av for med den til ikke har de et ei om ved fra men var han hun så seg ut når kan etter over under mot inn opp
    da nå også eller der vi jeg du man sin sitt sine si hans hennes deres dens dets dem meg deg oss ham henne denne dette disse hva hvem
    hvilken hvilket hvilke hvor hvordan hvorfor alle alt noen noe ingen intet mye mange mer mest bare allerede siden før mellom gjennom
    uten ifølge hadde blir ble bli blitt skal skulle vil ville må måtte får fikk finnes vært være enn ennå her samt sier sa år dag ikkje
    eg frå ein eit vere vart dei kva korleis`,
  fi: `ja on ei että se oli hän ovat mutta myös joka kun kuin tai niin sen jos olla ollut olleet olivat ole vain jo nyt vielä sitä tämä tämän
    tätä nämä näiden noin he heidän hänen häntä minä sinä me te mikä mitä missä milloin miksi miten kuka jotka jonka jossa josta johon
    joiden joita eivät en et emme voi voivat voisi pitää täytyy sekä siitä siinä siihen sille sillä silloin siis eli koska vaikka ennen
    jälkeen aikana kanssa ilman mukaan välillä yli alle lähes hyvin paljon enemmän kaikki kaikkien mukana itse oma yksi kaksi toinen
    muut muun muita tänään eilen huomenna sanoi kertoi vuoden vuonna vuotta`,
  vi: `và của là có trong cho với các những một được không này đó khi đã đang sẽ để từ ra vào về tại theo đến trên dưới như cũng nhưng hay hoặc
    nếu vì nên mà thì bị do bởi lại còn rất hơn nhất nhiều ít mọi mỗi từng ai gì nào đâu sao thế tôi chúng ta anh chị ông bà họ nó mình
    người sau trước giữa ngoài qua lên xuống rồi vẫn chỉ đều cùng phải cần việc sự cái con chiếc ngày năm nay hôm tháng giờ hiện vừa mới
    nói biết thấy làm đây kia ấy`,
  bg: `и в във на с със от за до по при през към над под между без след преди срещу според като че да не ни но или ако когато където как какво
    кой коя кое кои което който която които чийто този тази това тези онзи онази онова онези аз ти той тя то ние вие те го му я й им ги
    нас вас мен себе си се свой своя свое свои е са беше бяха бил била било били бъде бъдат съм сме сте има имат имаше няма може могат
    трябва ще щеше ли вече още само също така обаче защото затова тогава сега днес вчера тук там много повече най малко всички всеки
    всяка един една едно два две каза заяви година години`,
  sr: `i u na se je da su za od sa s a o do po iz k ka kod pri pre pred nad pod među između bez posle protiv prema zbog kao što koji koja koje
    kojeg kojoj kojih kojim koju ovaj ova ovo ovi ove taj ta to ti te tog tom tim onaj ja on ona ono mi vi oni one njega njemu njen
    njihov njegov ga mu joj ih im nas vas svoj svoje svoju sam si smo ste biti bio bila bilo bili bile će ću nije nisu ne ni ima imaju
    imao može mogu treba mora li ali ili ako jer kad kada gde kako ko šta zašto već još samo takođe tako dok onda sada danas juče ovde
    tamo vrlo više manje sve svi svih jedan jedna jedno dva dve rekao rekla godine izjavio и у на се је да су за од са с а о до по из к
    ка код при пре пред над под међу између без после против према због као што који која које којег којој којих којим коју овај ова ово
    ови ове тај та то ти те тог том тим онај ја он она оно ми ви они оне њега њему њен њихов његов га му јој их им нас вас свој своје
    своју сам си смо сте бити био била било били биле ће ћу није нису не ни има имају имао може могу треба мора ли али или ако јер кад
    када где како ко шта зашто већ још само такође тако док онда сада данас јуче овде тамо врло више мање све сви свих један једна једно
    два две рекао рекла године изјавио`,
  hr: `i u na se je da su za od sa s a o do po iz k ka kod pri prije pred nad pod među između bez poslije nakon protiv prema zbog kao što koji
    koja koje kojeg kojoj kojih kojim koju ovaj ova ovo ovi ove taj ta to ti te tog tom tim onaj ja on ona ono mi vi oni one njega njemu
    njezin njihov njegov ga mu joj ih im nas vas svoj svoje svoju sam si smo ste biti bio bila bilo bili bile će ću nije nisu ne ni ima
    imaju imao može mogu treba mora li ali ili ako jer kad kada gdje kako tko zašto već još samo također tako dok onda sada danas jučer
    ovdje tamo vrlo više manje sve svi svih jedan jedna jedno dva dvije rekao rekla godine izjavio`,
  ca: `a al als amb això aquell aquella aquest aquesta aquests aquestes així bé cada com contra d de del dels des després doncs dos dues durant
    el ella ells els en encara entre era eren és està estan fa fer fins ha han haver havia hi ho i l la les li lo més meu mentre molt
    molts ni no nosaltres o on però per perquè pel pels poc pot poden què qual quals quan que qui s sense segons ser serà seu seus seva
    seves si sobre són també tan tant te té tenen tot tots tota totes un una unes uns va van vostè ja ahir avui any anys dit`,
  th: `ที่ และ ใน ของ เป็น มี ได้ ว่า ให้ จะ ไม่ การ ความ กับ จาก โดย นี้ นั้น แล้ว ก็ ไป มา อยู่ ยัง ถูก เมื่อ ซึ่ง ต่อ แต่ หรือ เพื่อ ถึง ด้วย กว่า ขึ้น ลง ออก เข้า คน ผู้ ปี วัน เดือน
    ครั้ง เรื่อง เขา เธอ เรา พวกเขา ตัว ตาม หลัง ก่อน ระหว่าง ทั้ง ทุก หลาย บาง อีก อื่น เอง กัน ทำ ต้อง ควร อาจ สามารถ กำลัง เคย คือ แห่ง ด้าน ทาง ช่วง เพราะ หาก ถ้า จึง เช่น เหตุ เกิด
    จังหวัด กล่าว ระบุ เผย บอก ขณะ วันนี้ เมื่อวาน หนึ่ง สอง นาย นาง
    จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์ อาทิตย์ เช้า บ่าย เย็น คืน เวลา ใช้ ไม่มี รับ นำ พบ`,
};

const sets = new Map(Object.entries(LISTS).map(([language, words]) => [language, new Set(words.split(/\s+/))]));

/** All of a language's, empty for a language without a list. */
export function stopWordsOf(language: string): Iterable<string> {
  return sets.get(language) ?? [];
}

/** Whether a lower-case word carries no meaning of its own. A language without a list has no stop words. */
export function isStopWord(word: string, language: string | null): boolean {
  return language !== null && (sets.get(language)?.has(word) ?? false);
}
