import Core

extension Report {
  /// The five pieces of advice as JSON.
  public static func adviceJSON(_ project: Project, today: Day) -> String {
    json(
      project.advice(on: today).map { advice -> JSONObject in
        [
          "number": advice.id, "title": advice.title, "text": advice.text,
          "state": advice.state.rawValue, "stateText": advice.state.shown,
          "findings": advice.findings.map { finding -> JSONObject in
            [
              "text": finding.text, "isMet": finding.isMet, "todo": finding.todo,
              "place": finding.place.shown, "isConfidential": finding.isConfidential,
            ]
          },
        ]
      })
  }
}
