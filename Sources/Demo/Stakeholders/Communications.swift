import Core

extension Demo {
  static let involvementPlan: [Act] = [
    .communication(
      4, "Personalemøde om planen",
      audience: employees,
      message: "Ingen afskediges. Base og faste dage kan I være med til at bestemme.",
      effect: "Medarbejderne hører det først og fra os selv.", channel: "Møde i arbejdstiden",
      action: "Hold møde i Havnebakken", responsible: manager, date: .week(-12, .wednesday)),
    .communication(
      4, "Brev til afdelingsbestyrelserne før møderne",
      audience: boards + ["Beboervalgte"],
      message: "Det her er foreslået, og det her er stadig åbent.",
      effect: "Bestyrelserne kommer forberedt.", channel: "Brev",
      action: "Send forslag og spørgsmål", responsible: office, date: .week(-11, .monday)),
    .communication(
      4, "Svar på alle spørgsmål fra møderne",
      audience: boards + ["Beboervalgte", "Den lokale drift"],
      message: "Her er, hvad samtalerne har ændret, og hvad de ikke har ændret.",
      effect: "Alle kan se, at de er hørt.", channel: "Notat", action: "Skriv og send svarene",
      responsible: leader, date: .week(-6, .friday)),
    .communication(
      4, "Status på ledelsesmødet",
      audience: ["Driftsansvarlig", "Administrativ ledelse"],
      message: "Så langt er vi, og her er modstanden.",
      effect: "Ledelsen står sammen om modellen.", channel: "Møde", action: "Fremlæg status",
      responsible: leader, date: .week(-5, .tuesday)),
  ]

  /// Agreed on when the department had postponed its answer.
  static let sumsForStrandengen = Act.communication(
    4, "Regnestykket for Strandengens boliger",
    audience: ["Strandengens afdelingsbestyrelse", "Vibeke Norup"],
    message: "Så meget betaler afdelingen i dag, og så meget med fordelingsnøglen.",
    effect: "Afdelingen kan tage stilling på egne tal.", channel: "Møde",
    action: "Regn fordelingsnøglen ud, og gå den igennem med afdelingsbestyrelsen",
    responsible: chief,
    date: .week(2, .tuesday))

  static let informationPlan: [Act] = [
    .communication(
      8, "Brev til alle husstande", audience: ["Beboere"],
      message: "Hvem der kommer, hvornår de kommer, og hvem du ringer til.",
      consequences: "Ét telefonnummer, og en medarbejder i afdelingen mindst to dage om ugen.",
      effect: "Beboerne ved, hvad der bliver anderledes for dem.", channel: "Brev med billeder",
      action: "Skriv, tryk og omdel", responsible: office, date: .week(6, .wednesday)),
    .communication(
      8, "Møde om vagter og base",
      audience: employees,
      message: "Din plan for de første fire uger.",
      consequences: "Fælles vagter, base i Fjordglimt eller Havnebakken og én driftsleder.",
      effect: "Alle kender deres første dag.",
      channel: "Møde i arbejdstiden", action: "Hold møde, og giv hver sin plan",
      responsible: manager, date: .week(6, .monday)),
    .communication(
      8, "Orientering af afdelingsbestyrelserne",
      audience: ["Beboervalgte"] + boards + ["Vibeke Norup"],
      message: "Sådan kommer I i kontakt med driften.",
      consequences: "Én driftsleder at tale med, og tal for jeres egen afdeling hvert år.",
      effect: "Bestyrelserne kan svare beboerne.", channel: "Mail og telefon",
      action: "Send, og ring til formændene", responsible: chief, date: .week(3, .friday)),
    .communication(
      8, "Besked til leverandører og kommunen",
      audience: ["Leverandører", "Kommunens tilsyn"],
      message: "Nye kontaktpersoner og én adresse til fakturaer.",
      consequences: "Bestillinger og fakturaer går gennem det fælles kontor.",
      effect: "Regninger og breve havner det rigtige sted.", channel: "Mail",
      action: "Send til alle på listen", responsible: office, date: .week(6, .tuesday)),
    .communication(
      8, "Opslag på hjemmesiden", audience: [],
      message: "Hvad de tre afdelinger er blevet enige om.",
      consequences:
        "De tre afdelinger deler kontor, folk og maskiner. Hver afdeling bestemmer stadig selv over "
        + "sit budget.",
      effect: "Alle kan læse det samme.", channel: "Hjemmeside",
      action: "Skriv og læg op", responsible: office, date: .week(6, .friday)),
    .communication(
      11, "Resultater på personalemødet", audience: ["Den lokale drift"],
      message: "Det er gået sådan, og det retter vi.",
      effect: "Medarbejderne ser, hvad deres arbejde har givet.", channel: "Møde",
      action: "Fremlæg målingerne", responsible: manager, date: .week(29, .monday)),
    .communication(
      11, "Resultater på afdelingsmøderne",
      audience: ["Beboere", "Beboervalgte"],
      message: "Svartid, pris og tilfredshed, før og nu.",
      effect: "Tillid til, at der bliver målt ærligt.", channel: "Afdelingsmøde",
      action: "Fremlæg én side for hver afdeling", responsible: leader,
      date: .week(30, .wednesday)),
  ]
}
