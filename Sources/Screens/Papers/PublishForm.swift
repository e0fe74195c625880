import Core

/// The form on which it is said where the project's pages are published.
struct PublishForm: FormPurpose {
  let accept = "Udgiv"
  let isQuick = true

  func title(in project: Project) -> String { "Udgiv siderne" }

  func introduction(in project: Project) -> String {
    "Tavlen, planen, det næste møde, papirerne og kalenderen som sider, alle kan læse i en browser. "
      + "Det fortrolige og navne, som projektet kender, er ikke med; læs siderne igennem, før I lægger "
      + "dem ud. Mappen er kun til siderne."
  }

  func questions(in project: Project) -> [Question] {
    [
      Question(name: "path", label: "Mappe", input: .path(.writing([])), isRequired: true)
    ]
  }

  func values(in project: Project) -> [String: String] { ["path": "sider"] }

  func outcome(_ values: FormValues, _ scene: inout Scene) -> Outcome {
    .effects([.publish(folder: values.text("path"), project: scene.openProject ?? "")])
  }
}

extension App {
  /// Asks where the project's pages are to be published.
  mutating func publish() -> [Effect] {
    openProjectAtHand()
    return carryOut(.form(PublishForm()))
  }
}
