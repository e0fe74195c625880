import Core
import Text

/// The form of a new project.
struct NewProjectForm: KeptForm {
  static let keyWord = "new"
  let keyParts: [String] = []
  let isInProject = false
  let isNew = true

  init() {}

  init?(keyParts: [String], in project: Project) {}

  func title(in project: Project) -> String { "Nyt projekt" }

  func introduction(in project: Project) -> String {
    "Projektet får alle tolv milepæle med tjeklister fra begyndelsen. Alt kan ændres bagefter."
  }

  func questions(in project: Project) -> [Question] {
    [
      Question(
        name: "name", label: "Projektets navn", input: .line, isRequired: true,
        hint: "Fx »Samdrift i Nordbyen«"),
      ProjectInfo.ask("organisation", .line),
      ProjectInfo.ask("leader", .line, hint: "En rolle er nok. Kan udfyldes senere."),
      Question(
        name: "departments", label: "Afdelinger", input: .lines,
        hint: "Én på hver linje: navn; antal boliger; areal i m². Fx »Fjordglimt; 96; 7940«. "
          + "Kan også tilføjes senere."),
    ]
  }

  func outcome(_ values: FormValues, _ scene: inout Scene) throws(Refusal) -> Outcome {
    var departments: [NewDepartment] = []
    for line in values.text("departments").filledLines {
      departments.append(try NewDepartment(line: line))
    }
    return .effects([
      .create(
        Playbook.newProject(
          name: values.text("name"), organisation: values.text("organisation"),
          leader: values.text("leader"), departments: departments, newID: { scene.newID() }))
    ])
  }
}
