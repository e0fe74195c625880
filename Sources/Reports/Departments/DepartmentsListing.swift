import Core
import Text

extension Report {
  /// The departments with what the keys go by; the order is theirs.
  public static func departments(_ project: Project) -> Listing {
    let rows = project.departments.map { department in
      [
        department.name, department.dwellings?.danish ?? "–", department.area?.danish ?? "–",
        department.businesses.areas.isEmpty ? "–" : department.businesses.shown,
        department.garages?.danish ?? "–", department.tenancyUnits?.danish ?? "–",
        department.participationWords,
      ]
    }
    let heading = ["Afdeling", "Boliger", "m²", "Erhverv, m²", "Garager", "Enheder", "Deltager"]
    return Listing(
      ["Afdelinger · \(project.info.displayName)"],
      rows.isEmpty ? [] : [Listing.Section(Layout.table([heading] + rows))],
      none: "Der er ingen afdelinger endnu.", json: RecordWriter(project).departments())
  }
}
