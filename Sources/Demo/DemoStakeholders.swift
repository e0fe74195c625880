import Core

extension Demo {
  static let stakeholders = [
    NewStakeholder(
      name: "Bestyrelsen i Fjordglimt", form: .group, department: fjordglimt,
      interests: "Bedre dækning i ferier, og at Fjordglimt beholder sin base.",
      concerns: "At lokalt kendskab går tabt.", responsible: leader, attitude: .neutral,
      influence: 4, affectedness: 4),
    NewStakeholder(
      name: "Bestyrelsen i Havnebakken", form: .group, department: havnebakken,
      interests: "Lavere udgifter til maskiner og indkøb.",
      concerns: "At den største afdeling kommer til at betale for de andre.",
      responsible: leader, attitude: .sceptical, influence: 4, affectedness: 4),
    NewStakeholder(
      name: "Bestyrelsen i Strandengen", form: .group, department: strandengen,
      interests: "Hjælp på flere af ugens dage end nu.",
      concerns: "At en lille afdeling kommer bagest i køen.", responsible: chief,
      attitude: .sceptical, influence: 3, affectedness: 5),
    NewStakeholder(
      name: "Organisationsbestyrelsen", form: .group, organisation: organisation,
      interests: "En sund økonomi i hele foreningen.", concerns: "Uro blandt beboerne.",
      responsible: chief, attitude: .positive, influence: 5, affectedness: 2),
    NewStakeholder(
      name: "Kommunens tilsyn", form: .group, organisation: "Lærkefjord Kommune",
      interests: "At hver afdelings økonomi kan følges for sig.",
      concerns: "Uklare regnskaber.", responsible: office, attitude: .neutral, influence: 3,
      affectedness: 1),
    NewStakeholder(
      name: "Arbejdsmiljørepræsentanten", form: .role,
      interests: "En arbejdsdag, der hænger sammen.",
      concerns: "Mere kørsel og flere vagter.", responsible: manager, attitude: .sceptical,
      influence: 3, affectedness: 4),
    NewStakeholder(
      name: "Ejendomsmester i Strandengen", form: .role, department: strandengen,
      interests: "Kolleger at spørge, og fri uden at ringe til en afløser.",
      concerns: "At miste sin egen afdeling.", responsible: manager, attitude: .sceptical,
      influence: 2, affectedness: 5),
    NewStakeholder(
      name: "Vibeke Norup", form: .person, department: strandengen,
      interests: "Formand i Strandengen. Vil have tal, hun kan vise afdelingsmødet.",
      concerns: "At afdelingen mister indflydelse på sin egen drift.", responsible: chief,
      attitude: .sceptical, influence: 4, affectedness: 4),
    NewStakeholder(
      name: "Jørn Astrup", form: .person, department: fjordglimt,
      interests: "Har passet Fjordglimt længe og kender alle opgange.",
      concerns: "At skulle køre mellem afdelingerne hele dagen.", responsible: manager,
      attitude: .neutral, influence: 2, affectedness: 5),
  ]

  static let involvementPlan = [
    NewCommunication(
      milestone: 4, occasion: "Personalemøde om planen",
      audience: [
        "Den lokale drift", "Arbejdsmiljørepræsentanten", "Ejendomsmester i Strandengen",
        "Jørn Astrup",
      ],
      message: "Ingen afskediges. Base og faste dage kan I være med til at bestemme.",
      effect: "Medarbejderne hører det først og fra os selv.", channel: "Møde i arbejdstiden",
      action: "Hold møde i Havnebakken", responsible: manager, date: .week(-12, .wednesday)),
    NewCommunication(
      milestone: 4, occasion: "Brev til bestyrelserne før møderne",
      audience: [
        "Bestyrelsen i Fjordglimt", "Bestyrelsen i Havnebakken", "Bestyrelsen i Strandengen",
        "Beboervalgte",
      ],
      message: "Det her er foreslået, og det her er stadig åbent.",
      effect: "Bestyrelserne kommer forberedt.", channel: "Brev",
      action: "Send forslag og spørgsmål", responsible: office, date: .week(-11, .monday)),
    NewCommunication(
      milestone: 4, occasion: "Svar på alle spørgsmål fra møderne",
      audience: [
        "Bestyrelsen i Fjordglimt", "Bestyrelsen i Havnebakken", "Bestyrelsen i Strandengen",
        "Beboervalgte", "Den lokale drift",
      ],
      message: "Det ændrede samtalerne, og det ændrede de ikke.",
      effect: "Alle kan se, at de er hørt.", channel: "Notat", action: "Skriv og send svarene",
      responsible: leader, date: .week(-6, .friday)),
    NewCommunication(
      milestone: 4, occasion: "Status på ledelsesmødet",
      audience: ["Driftsansvarlig", "Administrativ ledelse"],
      message: "Så langt er vi, og her er modstanden.",
      effect: "Ledelsen står sammen om modellen.", channel: "Møde", action: "Fremlæg status",
      responsible: leader, date: .week(-5, .tuesday)),
    NewCommunication(
      milestone: 4, occasion: "Regnestykket for Strandengens boliger",
      audience: ["Bestyrelsen i Strandengen", "Vibeke Norup"],
      message: "Så meget betaler afdelingen i dag, og så meget med nøglen.",
      effect: "Afdelingen kan tage stilling på egne tal.", channel: "Møde",
      action: "Regn nøglen igennem, og gå den igennem med bestyrelsen", responsible: chief,
      date: .week(2, .tuesday)),
  ]

  static let informationPlan = [
    NewCommunication(
      milestone: 8, occasion: "Brev til alle husstande", audience: ["Beboere"],
      message: "Hvem der kommer, hvornår de kommer, og hvem du ringer til.",
      effect: "Beboerne ved, hvad der bliver anderledes for dem.", channel: "Brev med billeder",
      action: "Skriv, tryk og omdel", responsible: office, date: .week(6, .wednesday)),
    NewCommunication(
      milestone: 8, occasion: "Møde om vagter og base",
      audience: [
        "Den lokale drift", "Arbejdsmiljørepræsentanten", "Ejendomsmester i Strandengen",
        "Jørn Astrup",
      ],
      message: "Din plan for de første fire uger.", effect: "Alle kender deres første dag.",
      channel: "Møde i arbejdstiden", action: "Hold møde, og giv hver sin plan",
      responsible: manager, date: .week(6, .monday)),
    NewCommunication(
      milestone: 8, occasion: "Orientering af bestyrelserne",
      audience: [
        "Beboervalgte", "Bestyrelsen i Fjordglimt", "Bestyrelsen i Havnebakken",
        "Bestyrelsen i Strandengen", "Vibeke Norup",
      ],
      message: "Sådan kommer I i kontakt med driften.",
      effect: "Bestyrelserne kan svare beboerne.", channel: "Mail og telefon",
      action: "Send, og ring til formændene", responsible: chief, date: .week(3, .friday)),
    NewCommunication(
      milestone: 8, occasion: "Besked til leverandører og kommunen",
      audience: ["Leverandører", "Kommunens tilsyn"],
      message: "Nye kontaktpersoner og én adresse til fakturaer.",
      effect: "Regninger og breve havner det rigtige sted.", channel: "Mail",
      action: "Send til alle på listen", responsible: office, date: .week(6, .tuesday)),
    NewCommunication(
      milestone: 11, occasion: "Resultater på personalemødet", audience: ["Den lokale drift"],
      message: "Det er gået sådan, og det retter vi.",
      effect: "Medarbejderne ser, hvad deres arbejde har givet.", channel: "Møde",
      action: "Fremlæg målingerne", responsible: manager, date: .week(29, .monday)),
    NewCommunication(
      milestone: 11, occasion: "Resultater på afdelingsmøderne",
      audience: ["Beboere", "Beboervalgte"],
      message: "Svartid, pris og tilfredshed, før og nu.",
      effect: "Tillid til, at der bliver målt ærligt.", channel: "Afdelingsmøde",
      action: "Fremlæg én side for hver afdeling", responsible: leader,
      date: .week(30, .wednesday)),
  ]
}
