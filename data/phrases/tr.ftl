### Dateline'ın söyledikleri, Türkçe.

digest-title = { $places } · { $date } · { $counts }
digest-counts = { $since } { $outlets } kaynaktan { $stories } haber
digest-since =
    { $day ->
        [today] saat { $clock } sonrası
        [yesterday] dün { $clock } sonrası
        [day-ago] dünden bu yana
       *[other] { $date } { $clock } sonrası
    }
digest-late =
    { $day ->
        [today] gecikti: { $clock } için planlanmıştı
        [yesterday] gecikti: dün { $clock } için planlanmıştı
       *[other] gecikti: { $date } { $clock } için planlanmıştı
    }
nothing-new = { $places }: { $since } yeni bir şey yok.

comma = { ", " }
places-more = { $places } ve { $count } yer daha
region-none = Diğer yerler
country-none = Tek bir ülkeye ait değil

update = Son gelişme
also-about = ayrıca { $flags }
outlets-more = +{ $count }
age-now = az önce
age-minutes = { $count } dk önce
age-hours = { $count } saat önce
age-days = { $count } gün önce

left-out = ve { $count } haber daha
left-out-commands = ve { $count } haber daha: { $commands }
change-it = Değiştirmek için: { $commands }

sample-label = Örnek sayı
sample-edition = { $label }: kaynaklar da haberler de kurgudur.

area-middle-east = Orta Doğu
area-gulf = Körfez ülkeleri
area-mena = Orta Doğu ve Kuzey Afrika
area-levant = Levant
area-balkans = Balkanlar
area-maghreb = Mağrip
area-sahel = Sahel
area-horn-of-africa = Afrika Boynuzu
area-great-lakes = Afrika Büyük Gölleri
area-sub-saharan-africa = Sahra Altı Afrika
area-scandinavia = İskandinavya
area-nordics = Kuzey Avrupa ülkeleri
area-baltics = Baltık ülkeleri
area-benelux = Benelüks
area-iberia = İber Yarımadası
area-british-isles = Britanya Adaları
area-visegrad = Vişegrad Grubu
area-central-europe = Orta Avrupa
area-caucasus = Kafkasya
area-eu = Avrupa Birliği
area-eurozone = Euro Bölgesi
area-asean = ASEAN
area-saarc = SAARC
area-indochina = Çinhindi
area-far-east = Uzak Doğu
area-asia-pacific = Asya-Pasifik
area-latin-america = Latin Amerika
area-north-america = Kuzey Amerika
area-west-indies = Batı Hint Adaları
area-cis = Eski Sovyet ülkeleri
area-arab-world = Arap dünyası
area-brics = BRICS
area-g7 = G7
area-nato = NATO
area-oceania-pacific = Pasifik Adaları
