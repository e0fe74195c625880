import Core
import Text

extension Report {
  /// What a search in a whole project finds, kind by kind, with what stands around it.
  public static func search(_ text: String, in project: Project) -> Listing {
    let search = ProjectSearch(text, in: project)
    return Listing(
      ["Søgning efter »\(text)« · \(project.info.displayName)"],
      search.groups.map { kind, hits in
        Listing.Section(
          "\(kind.heading)  \(hits.count)",
          hits.flatMap { hit in
            Layout.hanging(project.name(of: hit.record), after: "  ")
              + (project.excerpt(of: hit, for: search.query).map {
                Layout.hanging($0, after: "    ")
              } ?? [])
          })
      }, none: "»\(text)« står ikke i projektet.",
      json: search.hits.map { hit -> JSONObject in
        [
          "kind": hit.record.kind.name, "number": project.number(of: hit.record),
          "name": project.name(of: hit.record), "field": hit.field,
          "text": project.value(of: hit.field, in: hit.record).text,
        ]
      })
  }
}
