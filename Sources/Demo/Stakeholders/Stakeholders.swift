extension Demo {
  static let stakeholders: [Act] = [
    .stakeholder(
      "Fjordglimts afdelingsbestyrelse", .group, department: fjordglimt,
      interests: "Bedre dækning i ferier, og at Fjordglimt beholder sin base.",
      concerns: "At lokalt kendskab går tabt.", responsible: leader, attitude: .neutral,
      influence: 4, affectedness: 4),
    .stakeholder(
      "Havnebakkens afdelingsbestyrelse", .group, department: havnebakken,
      interests: "Lavere udgifter til maskiner og indkøb.",
      concerns: "At den største afdeling kommer til at betale for de andre.",
      responsible: leader, attitude: .sceptical, influence: 4, affectedness: 4),
    .stakeholder(
      "Strandengens afdelingsbestyrelse", .group, department: strandengen,
      interests: "Hjælp på flere af ugens dage end nu.",
      concerns: "At en lille afdeling kommer bagest i køen.", responsible: chief,
      attitude: .sceptical, influence: 3, affectedness: 5),
    .stakeholder(
      "Kommunens tilsyn", .group, organisation: "Lærkefjord Kommune",
      interests: "At hver afdelings økonomi kan følges for sig.",
      concerns: "Uklare regnskaber.", responsible: office, attitude: .neutral, influence: 3,
      affectedness: 1),
    .stakeholder(
      "Arbejdsmiljørepræsentanten", .role,
      interests: "En arbejdsdag, der hænger sammen.",
      concerns: "Mere kørsel og flere vagter.", responsible: manager, attitude: .sceptical,
      influence: 3, affectedness: 4),
    .stakeholder(
      "Ejendomsmester i Strandengen", .role, isOnePerson: true, department: strandengen,
      interests: "Kolleger at spørge, og fri uden at ringe til en afløser.",
      concerns: "At miste sin egen afdeling.", responsible: manager, attitude: .sceptical,
      influence: 2, affectedness: 5),
    .stakeholder(
      "Vibeke Norup", .person, department: strandengen,
      interests: "Formand i Strandengen. Vil have tal, hun kan vise afdelingsmødet.",
      concerns: "At afdelingen mister indflydelse på sin egen drift.", responsible: chief,
      attitude: .sceptical, influence: 4, affectedness: 4),
    .stakeholder(
      "Jørn Astrup", .person, department: fjordglimt,
      interests: "Har passet Fjordglimt længe og kender alle opgange.",
      concerns: "At skulle køre mellem afdelingerne hele dagen.", responsible: manager,
      attitude: .neutral, influence: 2, affectedness: 5),
  ]
}
