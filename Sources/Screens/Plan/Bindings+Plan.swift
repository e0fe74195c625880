import Interface

extension Bindings {
  static let plan: [KeyBinding] = [
    Binding([.character(" ")], "Sæt eller fjern kryds", short: "kryds", .tick),
    Binding([.character("a")], "Tilføj aktivitet på én linje", short: "tilføj", .add),
    Binding(
      [.enter, .character("e")], "Redigér aktiviteten, eller fold gruppen", short: "redigér", .edit),
    Binding([.character(">")], "Fristen en dag senere", short: "flyt", .later),
    Binding([.character("<")], "Fristen en dag tidligere", .earlier),
    Binding([.character(")"), .shiftRight], "Fristen en uge senere", .weekLater),
    Binding([.character("("), .shiftLeft], "Fristen en uge tidligere", .weekEarlier),
    Binding([.character("w")], "Mandagsmøde: denne uge og den næste", short: "uge", .weekView),
    Binding([.character("g")], "Tidsplan", short: "tidsplan", .gantt),
    Binding([.character("z")], "Tidsplan: tættere på", .zoomIn),
    Binding([.character("Z")], "Tidsplan: længere fra", .zoomOut),
    Binding([.character("f")], "Vis kun nogle", short: "filtrér", .filter),
    Binding([.character("m")], "Vis kun mine", .onlyMine),
    Binding([.character("o")], "Gruppér efter noget andet", short: "gruppér", .sort),
    Binding([.character("x")], "Mærk til at ændre flere sammen", .mark),
    Binding([.character("s")], "Skift status", .status),
    Binding([.character("r")], "Sæt ansvarlig", .responsible),
    Binding([.character("c")], "Aktivitetens tjekliste", .checklist),
    Binding([.character("A")], "Tilføj aktivitet i formular", .addInForm),
    Binding([.character("d"), .delete], "Slet aktiviteten, eller de mærkede", .delete),
    Binding([.character("t")], "Vælg typiske aktiviteter", .starterActivities),
    Binding([.character("B")], "Husk planen som godkendt", .approvePlan),
  ]
}
