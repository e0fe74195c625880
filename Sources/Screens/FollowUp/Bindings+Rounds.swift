import Interface

extension Bindings {
  static let round: [KeyBinding] = [
    Binding([.enter, .character("e")], "Redigér det valgte", short: "redigér", .edit),
    Binding([.character("a")], "Foreslå en justering", short: "justering", .add),
    Binding([.character(" ")], "Gennemfør justeringen", short: "gennemfør", .tick),
    Binding([.character("x")], "Afvis justeringen", short: "afvis", .reject),
    Binding([.character("b")], "Skriv evalueringens godkendelse ind", .decision),
    Binding([.character("f")], "Forrige runde", .earlier),
    Binding([.character("n")], "Næste runde", .later),
    newRound,
    Binding([.character("d"), .delete], "Slet justeringen eller runden", .delete),
    advice,
  ]

  static let adviceKeys: [KeyBinding] = [
    Binding([.enter, .character("e")], "Gå til det, der kan gøres", short: "gå til", .open)
  ]

  /// The key that takes stock, wherever rounds are shown.
  static let newRound = Binding(
    [.character("o")], "Hold en opfølgningsrunde", short: "ny runde", Action.newRound)

  /// The key that shows the advice.
  static let advice = Binding([.character("r")], "Vis drejebogens råd", short: "råd", Action.advice)
}
