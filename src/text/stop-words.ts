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
