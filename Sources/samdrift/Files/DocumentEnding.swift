import Text

/// What a file's name ends in, which tells a desktop what to do with it.
///
/// Only what is known to be shown is opened, and no format that is made for scripts or macros. The
/// right to be run tells nothing: on the drives of Windows every file has it. And a list of what
/// desktops run would never be whole.
enum DocumentEnding {
  private static let shown: Set<Substring> = [
    "pdf", "txt", "md", "rtf", "csv", "tsv", "xml", "json", "epub", "zip",
    "doc", "docx", "dot", "dotx", "odt", "ott", "fodt", "pages",
    "xls", "xlsx", "xlt", "xltx", "ods", "ots", "fods", "numbers",
    "ppt", "pptx", "pps", "ppsx", "odp", "otp", "fodp",
    "odg", "vsd", "vsdx", "mpp", "dwg", "dxf",
    "jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "webp", "heic",
    "eml", "msg", "ics", "vcf",
    "mp3", "m4a", "wav", "ogg", "mp4", "m4v", "mov", "avi", "mkv", "webm",
  ]

  /// Why a file isn't opened, since it could be a program; nil where it is a document.
  static func hindrance(_ path: String) -> String? {
    let name = path.lowercased().split(separator: "/").last ?? ""
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let ending = parts.last, !ending.isEmpty else {
      return "Filens navn ender ikke på fx .pdf, så den kan være et program og åbnes ikke herfra."
    }
    if shown.contains(ending) { return nil }
    return
      "En fil, der ender på .\(String(ending).fitted(to: 12)), kan være eller rumme et program, "
      + "så den åbnes ikke herfra."
  }
}
