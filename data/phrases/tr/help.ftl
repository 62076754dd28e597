### Dateline’ın söyledikleri, Türkçe. Okura siz diye seslenilir.

settings-line = settings dilim karachi saatler 07:30, 18:00
start-line = pakistan ve güney asya hafta içi saat 7:30 karachi

explain-digest = Bu sohbetin abone olduğu yerler ya da dünya için. Gösterdikleri yine de sıradaki özette yer alır.
examples-digest =
    digest
    digest güney asya
    digest japonya, güney kore
    digest dün
    digest pakistan 2021-04-08
explain-country = Nerede yazılmış olursa olsun o ülkeyle ilgili haberler. Her dilde ad, kod ve bayrak olur.
examples-country =
    country pakistan
    country PK
    country 🇵🇰
explain-region = Birleşmiş Milletler bölgeleri ve bilinen adlar (Sahel, Balkanlar, Körfez), ülke ülke.
examples-region =
    region güney asya
    region orta doğu
    region dünya
explain-world = Son günün en önemli haberleri; düğmeler her kıtaya götürür.
examples-world = world
explain-search = Önce tüm kelimeleri içeren haberler; yoksa bazılarını içerenler.
examples-search =
    search ateşkes
    search merkez bankası
    search pakistan sel
explain-story = Kelimelere en çok uyan haber. Sondaki “sources” yazılarını gösterir.
examples-story =
    story mirani dam
    story mirani dam sources
explain-why = Bu sohbete neden iletildiği ya da iletilmediği de. Kelimesiz: en son gösterilen haber için.
examples-why = why mirani dam
explain-subscribe = Virgülle ayrılmış yerler, sonra isterseniz saatler, günler ve saat dilimi. Yeniden istemek yer ekler.
examples-subscribe =
    subscribe pakistan, güney asya saat 07:30
    subscribe kenya hafta içi sabah 7'de nairobi
explain-subscriptions = Bu sohbetin yerleri, özetinin saatleri, günleri ve saat dilimi.
examples-subscriptions = subscriptions
explain-unsubscribe = Saatleriniz ve saat diliminiz yeniden abone olduğunuzda kullanılmak üzere saklanır.
examples-unsubscribe =
    unsubscribe pakistan
    unsubscribe hepsi
explain-settings = Kelimesiz hepsini gösterir; tek satırda birkaçı değiştirilebilir. Sessiz saatlere denk gelen hemen sonra gelir.
examples-settings =
    settings
    settings dilim karachi
    settings saatler 07:30, 18:00
    settings günler pazartesi-cuma
    settings sessiz 22:00-06:30
    settings uzunluk kısa
    settings dil urduca
    settings haberler en, tr
    settings ses kapalı
    settings harita açık
explain-follow = Kelimelerin hepsini içeren haber sıradaki özetle gelir. Kelimesiz, bu sohbetin takip ettiklerini gösterir.
examples-follow =
    follow merkez bankası
    follow indus su anlaşması
    follow
explain-mute = Kelimelerin hepsini içeren, yalnızca o kaynağın yazdığı ya da çoğunlukla o yerle ilgili haber gizlenir. Birkaç anlama gelen bir ad önce kaynak, sonra yer sayılır; başındaki “kelime” bunun kelime olduğunu söyler.
examples-mute =
    mute kriket
    mute kaynak gulf mirror
    mute yer hindistan
    mute
explain-unmute = Kelimesiz, burada gizlenenlerin hepsini sunar.
examples-unmute =
    unmute kriket
    unmute
explain-pause = Yerler, saatler ve size iletilenler olduğu gibi kalır. Tarihsiz, /resume gelene kadar sürer.
examples-pause =
    pause
    pause pazartesi
    pause 3 gün
    pause 2027-01-31
explain-resume = Önceki yerler, saatler ve saat dilimiyle.
examples-resume = resume
explain-sources = Önce en çok yazanlar, son yedi gündeki yazı sayılarıyla.
examples-sources =
    sources
    sources pakistan
explain-addsource = Bir akışın ya da akışını gösteren bir sitenin adresi. Yalnızca böyle bir kaynağın yazdığı başka sohbete iletilmez.
examples-addsource = addsource https://post.example/feed
explain-removesource = Kelimesiz, bu sohbetin eklediği kaynakları sunar.
examples-removesource =
    removesource https://post.example/feed
    removesource
explain-export = Satırları öteki sohbete, her birini ayrı mesaj olarak yapıştırın. sources.opml dosyasını oraya ya da herhangi bir akış okuyucuya gönderin.
examples-export = export
explain-import = Yerler, takipler, gizlenenler ve kaynaklar buradakilere eklenir; ayarlar buradakilerin yerini alır.
examples-import = import { "{" }"v":1,"places":["PK","034"]{ "}" }
explain-privacy = Silmek kesindir: yerler, ayarlar, geçmiş ve bekleyen her mesaj veritabanı dosyasından silinir.
examples-privacy =
    privacy
    privacy sil
explain-help = Herkes sorabilir; gruplarda neyin geleceğini yalnızca yöneticiler değiştirir.
examples-help =
    help
    help subscribe
explain-start = Bir sohbetin ilk mesajı. Bota giden bağlantı yerleri taşıyabilir: t.me/BOT?start=south_asia
examples-start =
    start
    start { start-line }
explain-status = Terminal ve OPERATORS ayarında adı geçenler için.
examples-status = status
