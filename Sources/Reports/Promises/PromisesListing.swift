import Core
import Text

extension Report {
  /// The promises (løfter) with what has become of them; the numbers are what the command line calls
  /// them.
  public static func promises(_ project: Project, today: Day) -> Listing {
    let words = PromiseTally(project.promises, on: today).words
    return Listing(
      Layout.heading("Løfter", right: today.long)
        + [words.isEmpty ? project.info.displayName : "\(project.info.displayName): \(words)"],
      [
        Listing.Section(
          project.promises.flatMap { promise in
            Layout.entry(
              promise.number, "\(promise.text) (\(promise.words(on: today)))",
              facts(of: promise, in: project))
          })
      ],
      none: "Der er ingen løfter endnu.",
      json: project.promises.map { RecordWriter(project).promise($0, today: today) })
  }

  private static func facts(
    of promise: Promise, in project: Project
  ) -> [(label: String, value: String)] {
    let dialogue = promise.dialogue.flatMap(project.dialogue)?.name(in: project)
    let meeting = promise.meeting.flatMap(project.meeting)?.plainName
    return [
      (
        "Til",
        [project.names(of: promise.stakeholders), promise.audience].joinedFilled(separator: ", ")
      ),
      ("Lovet", promise.given?.medium ?? ""), ("Hvor", dialogue ?? meeting ?? ""),
      ("Senest", promise.deadline?.medium ?? ""), ("Ansvarlig", promise.responsible),
      ("Bemærkning", promise.note),
    ]
  }
}

extension RecordWriter {
  /// A promise, and whether it should have been kept by now.
  func promise(_ promise: Promise, today: Day) -> JSONObject {
    object(
      of: promise,
      with: [
        "isOverdue": promise.isOverdue(on: today),
        // The day of the dialogue, and the name of the meeting, that it was given at.
        "dialogue": promise.dialogue.flatMap(project.dialogue)?.date?.iso,
        "meeting": promise.meeting.flatMap(project.meeting)?.plainName,
      ])
  }
}
