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
map-alt = Ülkelere göre haber haritası: { $countries }
map-country = { $country } { $count }
places-more = { $places } ve { $count } yer daha
region-none = Uluslararası

update = Son gelişme
also-about = ayrıca { $flags }
outlets-more = +{ $count }
age-now = az önce
age-minutes = { $count } dk önce
age-hours = { $count } saat önce
age-days = { $count } gün önce

news = Yeni: { $facts }
news-number = şimdi { $number } ({ $outlet })
news-outlets = şurada da: { $outlets }
news-places = artık { $places } hakkında da

dispute = Rakamlar farklı · { $counted }: { $claims }
counted-dead = ölü
counted-injured = yaralı
counted-missing = kayıp
counted-arrested = gözaltı
counted-rescued = kurtarılan
counted-displaced = yerinden edilen
counted-magnitude = büyüklük
counted-who = { $counted } ({ $who })
claim = { $number } ({ $outlets })
at-least = en az { $count }
about-count = yaklaşık { $count }
at-most = en fazla { $count }

more-here = { $count } haber daha: { $command }
more-left = { $count } haber daha
more-elsewhere = başka yerlerden { $count } haber daha

pick-story = Bir haber
settings-button = Ayarlar
reworded = Kaynakların cümlelerinden bir modelle yazıldı; bilgiler onlarla karşılaştırıldı
change-it = Değiştirmek için: { $commands }

notice-moved = { $source } taşındı. Bundan sonra { $address } adresinden okunacak.
notice-gone = { $source } tümüyle kapandı; sitesi böyle diyor. Artık okunmuyor.
notice-silent = { $source } { $days } gündür okunamıyor. Günde yaklaşık bir kez yeniden deneniyor.
notice-try = Başka bir adres işe yarayabilir: { $address }
notice-list = Bu kaynaklar tüm sohbetlerin okuduğu listede: orada düzeltin.
source-add-button = Öteki adresi oku
source-remove-button = Bu kaynağı kaldır

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
