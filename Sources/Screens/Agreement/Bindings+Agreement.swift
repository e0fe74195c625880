import Interface

extension Bindings {
  static let agreement: [KeyBinding] = [
    Binding([.enter, .character("e")], "Redigér det valgte", short: "redigér", .edit),
    Binding([.character("m")], "Sammenlign modeller", short: "modeller", .switchView),
    Binding([.character("a")], "Tilføj til det valgte afsnit", short: "tilføj", .add),
    Binding([.character("b")], "Skriv en tiltrædelse ind", short: "tiltrædelse", .decision),
    Binding([.character(" ")], "Skift opgaven mellem fælles, delt og lokal", .tick),
    Binding([.character("o")], "Tilføj opgave", .addTask),
    Binding([.character("f")], "Fremlæg udkastet for afdelingerne", .present),
    Binding([.character("v")], "Ny version af aftalen", .newVersion),
    Binding([.character("n")], "Gå til fordelingsnøglerne", short: "nøgler", .allocationKeys),
    Binding([.character("d"), .delete], "Slet det valgte", .delete),
  ]

  static let models: [KeyBinding] = [
    Binding([.enter, .character("e")], "Redigér det valgte", short: "redigér", .edit),
    Binding(
      [.character("B")], "Godkend modellen, så den bliver aftalens udkast", short: "godkend",
      .approveModel),
    Binding(
      [.character(" ")], "Skift opgaven mellem fælles, delt og lokal", short: "placering", .tick),
    Binding([.character("a")], "Tilføj model", short: "tilføj", .add),
    Binding([.character("o")], "Tilføj opgave", short: "opgave", .addTask),
    Binding([.character("t")], "Begynd med »som i dag« og samdrift", .startModels),
    Binding([.character("d"), .delete], "Slet det valgte", .delete),
    Binding([.character("m")], "Gå til aftalen", .switchView),
  ]
}
