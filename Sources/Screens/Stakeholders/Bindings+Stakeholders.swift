import Interface

extension Bindings {
  static let stakeholders: [KeyBinding] =
    [
      Binding([.enter], "Åbn interessenten", short: "åbn", .open),
      Binding(
        [.character("m")], "Skift mellem liste og matrix", short: "liste/matrix", .switchView),
      Binding([.character("a")], "Tilføj interessent", short: "tilføj", .add),
    ] + forOne + [
      Binding([.character("o")], "Sortér efter noget andet", short: "sortér", .sort),
      Binding([.character("f")], "Vis kun nogle", short: "filtrér", .filter),
      Binding([.character("I")], "Importér interessenter fra fil", .importFile),
      Binding([.character("X")], "Gem interessenter som fil", .exportFile),
    ]

  static let stakeholder: [KeyBinding] =
    [
      Binding([.enter], "Redigér det valgte", short: "redigér", .open),
      Binding([.character(" ")], "Kryds linjen i kommunikationsplanen af", .tick),
      Binding([.character("a")], "Tilføj til det valgte afsnit", short: "tilføj", .add),
    ] + forOne

  static let communicationPlan: [KeyBinding] = [
    Binding([.character(" ")], "Sæt eller fjern kryds", short: "kryds", .tick),
    Binding([.enter, .character("e")], "Redigér linjen", short: "redigér", .edit),
    Binding([.character("a")], "Tilføj linje", short: "tilføj", .add),
    Binding([.character("d"), .delete], "Slet linjen", short: "slet", .delete),
    Binding([.character("m")], "Gå til matrixen", .switchView),
  ]

  /// What can be done to one stakeholder, wherever it is.
  private static let forOne: [KeyBinding] = [
    Binding([.character("c")], "Tilføj kontakt", short: "kontakt", .contact),
    Binding(
      [.character("v")], "Vurdér holdning, indflydelse og berørthed", short: "vurdér", .assess),
    Binding([.character("+")], "Mere indflydelse", .moreInfluence),
    Binding([.character("-")], "Mindre indflydelse", .lessInfluence),
    Binding([.character(">")], "Mere berørt", .moreAffected),
    Binding([.character("<")], "Mindre berørt", .lessAffected),
    Binding([.character("n")], "Sæt næste kontakt", .nextContact),
    Binding([.character("e")], "Redigér alle felter", .edit),
    Binding([.character("d"), .delete], "Slet", .delete),
    Binding([.character("x")], "Glem personen for altid", .forget),
  ]
}

extension Action {
  /// Whether it goes from one pane to another.
  var isBetweenPanes: Bool { self == .nextPane || self == .previousPane }
}
