import Interface

extension Bindings {
  static let keys: [KeyBinding] = [
    Binding([.enter, .character(" ")], "Åbn fordelingsnøglen", short: "åbn", .open),
    Binding([.character("a")], "Tilføj fordelingsnøgle", short: "tilføj", .add),
    Binding([.character("r")], "Beregner: prøv andre tal", short: "beregner", .calculator),
    Binding([.character("t")], "Skriv timer og kroner for en periode", short: "timer", .usage),
    Binding([.character("f")], "Faste procenter", .fixedShares),
    Binding([.character("e")], "Redigér fordelingsnøglen", short: "redigér", .edit),
    Binding([.character("d"), .delete], "Slet fordelingsnøglen", .delete),
  ]

  static let allocationKey: [KeyBinding] = [
    Binding([.enter, .character(" ")], "Redigér det valgte", short: "redigér", .open),
    Binding([.character("r")], "Beregner: prøv andre tal", short: "beregner", .calculator),
    Binding(
      [.character("t"), .character("a")], "Skriv timer og kroner for en periode", short: "timer",
      .usage),
    Binding([.character("f")], "Faste procenter", short: "procenter", .fixedShares),
    Binding([.character("e")], "Redigér hele nøglen", .edit),
    Binding([.character("d"), .delete], "Slet det valgte", .delete),
  ]
}
