import Interface

extension Bindings {
  static let meetings: [KeyBinding] = [
    Binding([.enter], "Åbn mødet", short: "åbn", .open),
    Binding([.character("a")], "Tilføj møde", short: "tilføj", .add),
    Binding(
      [.character("M")], "Vis mødet på en stor skærm", short: "stor skærm", .meetingMode),
    Binding([.character("R")], "Se referatet", short: "referat", .minutes),
    Binding([.character("e")], "Redigér mødet", short: "redigér", .edit),
    Binding([.character("d"), .delete], "Slet mødet", .delete),
  ]

  static let meeting: [KeyBinding] = [
    Binding([.enter], "Redigér det valgte", short: "redigér", .open),
    Binding(
      [.character("b"), .character("a")], "Tilføj beslutning", short: "beslutning", .decision),
    Binding(
      [.character("M")], "Vis mødet på en stor skærm", short: "stor skærm", .meetingMode),
    Binding([.character("n")], "Skriv en note til referatet", short: "note", .notes),
    Binding([.character("R")], "Se referatet", short: "referat", .minutes),
    Binding([.character("e")], "Redigér alle felter", .edit),
    Binding([.character("s")], "Afslut mødet, eller genåbn det", .status),
    Binding([.character("d"), .delete], "Slet det valgte", .delete),
  ]

  static let meetingMode: [KeyBinding] = [
    Binding(
      [.right, .character("l"), .pageDown, .tab], "Næste trin", short: "næste", .right),
    Binding(
      [.left, .character("h"), .pageUp, .backtab], "Forrige trin", .left),
    Binding(
      [.character(" ")], "Sæt eller fjern kryds; skift en milepæls status", short: "kryds", .tick),
    Binding([.character("b")], "Tilføj beslutning", short: "beslutning", .decision),
    Binding([.character("n")], "Skriv en note til referatet", short: "note", .notes),
    Binding([.enter], "Redigér det valgte, eller gå videre", .open),
    Binding([.character("R")], "Se referatet", .minutes),
  ]
}
