import Interface

extension Bindings {
  // On a narrow screen the footer has room for three of its own, and Enter is the one to guess.
  static let followUp: [KeyBinding] = [
    Binding([.character("n")], "Skriv en måling ned", short: "måling", .measure),
    newRound, advice,
    Binding([.enter], "Åbn det valgte", short: "åbn", .open),
    Binding([.character("a")], "Tilføj mål", short: "tilføj", .add),
    Binding([.character("t")], "Vælg typiske mål", short: "typiske", .starterGoals),
    Binding([.character("e")], "Redigér målet", short: "redigér", .edit),
    Binding([.character("v")], "Vurdér målet selv", short: "vurdér", .assess),
    Binding([.character("d"), .delete], "Slet målet", .delete),
  ]

  static let goal: [KeyBinding] = [
    Binding([.enter], "Redigér det valgte", short: "redigér", .open),
    Binding([.character("n")], "Skriv en måling ned", short: "måling", .measure),
    Binding([.character("v")], "Vurdér målet selv", short: "vurdér", .assess),
    Binding([.character("a")], "Tilføj til det valgte afsnit", short: "tilføj", .add),
    Binding([.character("e")], "Redigér alle felter", .edit),
    Binding([.character("d"), .delete], "Slet det valgte", short: "slet", .delete),
  ]
}
