import Core

/// The form on which it is said where a copy of the project is put, to be taken along.
struct TakeAlongForm: FormPurpose {
  /// The day that counts as today, by which the file is called.
  let today: Day

  let accept = "Tag med"
  let isQuick = true

  func title(in project: Project) -> String { "Tag projektet med som kopi" }

  func introduction(in project: Project) -> String {
    "Til møder, hvor databasen ikke kan nås. Kopien er en fil med hele projektet, også det "
      + "fortrolige: gem den, hvor kun de rette kan læse den."
  }

  func questions(in project: Project) -> [Question] { [.path(.writing(["db"]))] }

  func values(in project: Project) -> [String: String] { ["path": "kopi-\(today.iso).db"] }

  func outcome(_ values: FormValues, _ scene: inout Scene) -> Outcome {
    .effects([
      .takeAlong(project: scene.openProject ?? "", path: values.text("path").withEnding("db"))
    ])
  }
}

/// The form on which a copy that was taken along is chosen, to be merged.
struct MergeForm: FormPurpose {
  let accept = "Læs kopien"

  func title(in project: Project) -> String { "Flet en kopi" }

  func introduction(in project: Project) -> String {
    "Du ser, hvad der kommer hjem, og vælger, hvor begge har ændret det samme, før noget flettes."
  }

  func questions(in project: Project) -> [Question] { [.path(.reading(["db"]))] }

  func outcome(_ values: FormValues, _ scene: inout Scene) -> Outcome {
    .effects([.readCopy(path: values.text("path"), project: scene.openProject ?? "")])
  }
}
