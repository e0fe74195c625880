import Core

extension Advice {
  /// A piece of advice with what is found about it.
  var json: JSONObject {
    [
      "number": id, "title": title, "text": text,
      "state": state.rawValue, "stateText": state.shown,
      "findings": findings.map { finding -> JSONObject in
        [
          "text": finding.text, "isMet": finding.isMet, "todo": finding.todo,
          "place": finding.place.shown, "isConfidential": finding.isConfidential,
        ]
      },
    ]
  }
}
