import Core

/// The form on which a file with stakeholders is chosen.
struct ImportForm: FormPurpose {
  let accept = "Læs filen"

  func title(in project: Project) -> String { "Importér interessenter fra fil" }

  func introduction(in project: Project) -> String {
    "Filen er et regneark gemt som CSV. Du ser, hvad der vil ske, før noget ændres."
  }

  func questions(in project: Project) -> [Question] { [.path(.reading(["csv"]))] }

  func outcome(_ values: FormValues, _ scene: inout Scene) -> Outcome {
    .effects([.readImport(path: values.text("path"), project: scene.openProject ?? "")])
  }
}

/// The form on which it is said where the stakeholders are written.
struct ExportForm: FormPurpose {
  func title(in project: Project) -> String { "Gem interessenter som fil" }

  func introduction(in project: Project) -> String {
    "Filen bliver et regneark (CSV) med holdninger og bekymringer: gem den, hvor kun de rette "
      + "kan læse den."
  }

  func questions(in project: Project) -> [Question] { [.path(.writing(["csv"]))] }

  func values(in project: Project) -> [String: String] { ["path": "interessenter.csv"] }

  func outcome(_ values: FormValues, _ scene: inout Scene) -> Outcome {
    .effects([.exportStakeholders(path: values.text("path"), project: scene.openProject ?? "")])
  }
}

extension Question {
  /// Where a file is.
  static func path(_ use: PathUse) -> Question {
    Question(name: "path", label: "Fil", input: .path(use), isRequired: true)
  }
}
