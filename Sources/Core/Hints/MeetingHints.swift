extension Hint {
  /// At the date of a meeting of a department, and at a deadline that one may have to decide
  /// before.
  public static let notice = Hint(
    "Normalt skal et ordinært afdelingsmøde indkaldes mindst fire uger før, et ekstraordinært to uger, "
      + "og forslag skal være inde to uger før. Se jeres vedtægter.",
    source: "bl.dk, afdelingsmødets beføjelser; fsb.dk, om afdelingsmøder")

  /// At what changes a department's budget, and so waits for the meeting that decides on it.
  public static let budgetMeeting = Hint(
    "Normalt holdes det afdelingsmøde, der beslutter budgettet, senest tre måneder før regnskabsåret.",
    source: "bl.dk, afdelingsmødets beføjelser")

  /// At the minutes of a meeting.
  public static let minutes = Hint(
    "Normalt er et referat åbent for beboerne inden fire uger, uden personoplysninger. Se jeres "
      + "vedtægter.",
    source: "fabbo.dk, mødereferat fra afdelingsbestyrelsesmøde")
}
