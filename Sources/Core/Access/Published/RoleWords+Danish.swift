/// The Danish words that tell roles from names.
extension RoleWords {
  /// What the words for roles, bodies, groups and firms in housing end in.
  static let functions = words(
    """
    administration administrator afdeling ansat ansatt ansvarlig arkitekt assistent beboer \
    bestyrelse blikkenslager boligforening boligselskab bogholder bogholderi chef direktion \
    direktør drift elektriker entreprenør firma forening formand formænd forvalter forvaltning \
    funktionær gruppe gårdmand gårdmænd husstand håndværker ingeniør inspektør jurist kasserer \
    kommune konsulent kontor koordinator leder ledelse leverandør medarbejder møde næstformand \
    næstformænd organisation organisator personale rengøring renholdelse renholder referent \
    regnskab repræsentant repræsentantskab revision revisor rådgiver samdrift sekretariat \
    sekretær selskab service skorstensfejer suppleant teknik tekniker tovholder udlejning udvalg \
    valgt vicevært tilsyn virksomhed økonomi
    """)

  /// The same of words that surnames end in too, as Burmester does: they count by themselves and after
  /// a word for a function or a first part.
  static let trades = words(
    """
    ejer gartner glarmester lejer maler mester mestr murer nabo råd smed snedker tømrer vagt \
    værk vært
    """)

  /// What a trade is known by in longer words, besides what has a function in it.
  static let firstParts = Set(
    words(
      """
      anlæg arbejd bade bolig borg by bygning dag driftsvagt døgn ejendom fælles gade grund \
      grønt hal have kloak leje lås låse maskin menighed miljø nat natte park rådhus skole \
      sommer tag tillid ungdom varme vej vice vinter ældre
      """))

  /// Ordinary words that stand between those of roles, or where a name is asked for and there is none
  /// yet.
  static let small = Set(
    words(
      """
      a ad af afd afklaret afklares aftalt aftales al alle alt altid anden andet andre arbejder \
      at bag begge besat bl blandt blev bliver bor ca da daglig daglige de dem den denne der \
      deres det dette diverse du efter eksterne eller en endnu ene er et fem find findes fire \
      fjerde flere flest for foran forskellige fra fx fælles før første få gav gik godt gør går \
      ham han har havde hele hen hende her hos hr hun hver hvor hvornår hvem i ikke ind indtil \
      ingen intern interne it ja jeg kan kl kom kommende kommer kommunale kun ledig ledige \
      lejede lidt lige lokal lokale man mange med medens mellem men mens mere mindst min mulige \
      må ned nej ni nogen nogle nr nu ny nye nuværende når og også om op os otte over overfor \
      pct pr på rest resten s samlet samme samt senere seks referat referatet selv siden sig \
      skal skriv små som st stadig store stort syv så tal ti tidligere til tilbage tilsammen to \
      tre tredje ud udpeget udpeges uden udvalgte ukendt under unge ung uge ved vakant vakante \
      var venter vi vil vor vores være valgfri ældre øvrige ønskes administrativ administrative \
      årlig årlige aps as boliger borgere børn familie familier familierne folk forældre mødte \
      deltagere deltager deltog stede afbud talte spurgte person personer bebyggelse bebyggelsen \
      bolig boligen boligerne blok blokken opgang opgange opgangen hus huse huset etage mødet \
      januar februar marts juli september oktober november december bilag dagsorden notat protokol
      """))

  /// What the names of streets end in, where a number follows: surnames end so too.
  static let streets = words("vej gade allé stræde plads torv")

  /// What the names of places end in that surnames don't.
  static let places = words(
    """
    vejen gaden parken torvet pladsen havnen centret centeret kvarteret huset salen lokalet \
    gården skolen kirken
    """)

  /// What boxes for mail are called besides roles and places.
  static let mailboxes = Set(
    words(
      "adm bolig ejendomme henvendelse info kontakt mail noreply post support viceværter"))

  /// What is said of when and how somebody is reached.
  static let contactWords = Set(
    words(
      """
      aften aftenen aftener dag dage daglig dagligt direkte dk døgnet e email enten fm fre \
      fredag fredage formiddag formiddagen helligdage helst henvend henvendelse hovednummer \
      hverdag hverdage kald kontakt klokken lukket lør lørdag lørdage lørdagen mail mailadresse \
      mails man mandag mandage mobil mobiltelefon nummer ons onsdag onsdage post ring ringe se \
      sms spørg spørgsmål svarer søn søndag søndage telefon telefonen telefonisk telefontid \
      telefontider tid tider tir tirsdag tirsdage tlf tor torsdag torsdage træffes træffetid uge \
      ugen uger undtagen weekend weekenden åben åbent åbningstid åbningstider åbner
      """))

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }
}
