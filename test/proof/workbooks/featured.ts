// The hand-made workbooks: each shows one corner of what a workbook may hold besides cells.
import { packed, ranking, SETTINGS, styled, TOWNSHIPS, type Raw, type Sheet, type Value } from "./handmade";

const raw = (text: string): Raw => ({ raw: text });
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";

const withCells = (
  rows: readonly (readonly Value[])[],
  cells: Readonly<Record<number, readonly Value[]>>,
): Sheet["rows"] =>
  rows.map((row, index) => {
    const extra = cells[index + 1];
    return extra === undefined ? row : [...row, ...extra];
  });

/** Title and header with looks of their own. */
function dressed(rows: readonly (readonly Value[])[]): readonly (readonly Value[])[] {
  return rows.map((cells, index) =>
    index > 1
      ? cells.map((cell, column) =>
          column === 2 && typeof cell === "number" ? styled(cell, 3, index + 1, 3) : cell,
        )
      : cells.map((cell, column) =>
          typeof cell === "string" ? styled(cell, index + 1, index + 1, column + 1) : cell,
        ),
  );
}

/** Comments with their boxes, a picture, a chart. */
function comments(): Uint8Array {
  const anchor = (row: number): string =>
    `<xdr:from><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row + 8}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>`;
  const chart = `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>'8月'!$B$3:$B$12</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>'8月'!$C$3:$C$12</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;
  const drawing =
    `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">` +
    `<xdr:twoCellAnchor>${anchor(14)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>` +
    `<xdr:twoCellAnchor editAs="oneCell">${anchor(30)}<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="印章"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;
  const vml =
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;visibility:hidden"><x:ClientData ObjectType="Note"><x:Anchor>5,15,2,2,7,31,6,9</x:Anchor><x:Row>11</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>';
  const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return packed({
    sheets: [
      {
        name: "8月",
        rows: dressed(ranking("8月")),
        after: '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>',
        related: [
          ["drawing", "../drawings/drawing1.xml"],
          ["vmlDrawing", "../drawings/vmlDrawing1.vml"],
          ["comments", "../comments1.xml"],
        ],
      },
      SETTINGS,
    ],
    parts: {
      "xl/drawings/drawing1.xml": { text: drawing, type: "….drawing+xml" },
      "xl/drawings/_rels/drawing1.xml.rels": {
        text: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/chart" Target="../charts/chart1.xml"/><Relationship Id="rId2" Type="${relationships}/image" Target="../media/image1.png"/></Relationships>`,
      },
      "xl/charts/chart1.xml": { text: chart, type: "….drawingml.chart+xml" },
      "xl/media/image1.png": { text: "not looked at by anyone here" },
      "xl/drawings/vmlDrawing1.vml": { text: vml },
      "xl/comments1.xml": {
        text: '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>经办人</author></authors><commentList><comment ref="B12" authorId="0"><text><r><rPr><b/></rPr><t>已电话核实</t></r></text></comment></commentList></comments>',
        type: `${TYPES}.comments+xml`,
      },
    },
  });
}

/** Formulas of every kind over dates of 1904, errors, another workbook. */
function formulas(): Uint8Array {
  const rows = ranking("8月").map((cells, index): readonly Value[] => {
    const row = index + 1;
    if (row < 3) return cells;
    const shared =
      row === 3 ? '<f t="shared" ref="D3:D12" si="0">RANK(C3,C$3:C$12)</f>' : '<f t="shared" si="0"/>';
    return [...cells.slice(0, 3), raw(`<c r="D${row}">${shared}<v>${row - 2}</v></c>`), cells[4] ?? null];
  });
  const below: readonly (readonly Value[])[] = [
    [],
    [null, "合计", "=SUM(C3:C12)"],
    [
      null,
      "标准差",
      raw('<c r="C15"><f t="array" ref="C15">SQRT(SUM((C3:C12-AVERAGE(C3:C12))^2)/10)</f><v>4.3</v></c>'),
    ],
    [null, "上年", raw('<c r="C16"><f>[1]排名!$C$3</f><v>91.5</v></c>')],
    [
      null,
      "错误",
      raw('<c r="C17" t="e"><f>1/0</f><v>#DIV/0!</v></c>'),
      raw('<c r="D17" t="e"><v>#N/A</v></c>'),
    ],
    [null, "截至", raw('<c r="C18" s="4"><v>42247</v></c>'), raw('<c r="D18" t="b"><v>1</v></c>')],
    [
      null,
      "今日",
      raw('<c r="C19" s="4"><f ca="1">TODAY()</f><v>42000</v></c>'),
      raw('<c r="D19" t="str"><f>_xlfn.TEXTJOIN("、",TRUE,B3:B5)</f><v>甲镇、乙镇、丙乡</v></c>'),
    ],
  ];
  return packed({
    before: '<workbookPr date1904="1" defaultThemeVersion="124226"/>',
    after:
      '<externalReferences><externalReference r:id="rId5"/></externalReferences><definedNames><definedName name="本月得分">\'8月\'!$C$3:$C$12</definedName><definedName name="税率">0.13</definedName></definedNames><calcPr calcId="191029" iterate="1" fullPrecision="0"/>',
    sheets: [{ name: "8月", rows: [...rows, ...below] }, SETTINGS],
    related: [["externalLink", "externalLinks/externalLink1.xml"]],
    parts: {
      "xl/externalLinks/externalLink1.xml": {
        text: '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><externalBook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"><sheetNames><sheetName val="排名"/></sheetNames></externalBook></externalLink>',
        type: `${TYPES}.externalLink+xml`,
      },
      "xl/externalLinks/_rels/externalLink1.xml.rels": {
        text: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" Target="file:///D:/%E5%8E%BB%E5%B9%B4.xlsx" TargetMode="External"/></Relationships>',
      },
    },
  });
}

const EVENT_ROWS: readonly (readonly Value[])[] = [
  ["序号", "日期", "单位", "事项类型", "级别", "事由", "发文单位", "文号", "同一事项", "归属年度", "备注"],
  [1, "2019-08-10", "甲镇", "通报批评", "市", "通报问题", "市扶贫办", "示扶领发〔2019〕1号"],
  [2, "2019-07-10", "区住建局", "批示表扬", "省", "获得批示", "省扶贫办", "示扶领发〔2019〕2号"],
];

/** A table over the ranking, filters with hidden rows, drop-downs, conditional formats, links, fonts of single words. */
function tables(): Uint8Array {
  const columns = ["序号", "乡镇", "得分", "排名", "备注"];
  const table =
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="表1" displayName="表1" ref="A2:E12" totalsRowShown="0"><autoFilter ref="A2:E12"/>' +
    `<tableColumns count="5">${columns.map((name, index) => `<tableColumn id="${index + 1}" name="${name}"/>`).join("")}</tableColumns>` +
    '<tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>';
  const rich = raw('<c r="E3" t="s"><v>0</v></c>');
  const august = withCells(
    ranking("8月").map((cells, index) => (index === 2 ? cells.slice(0, 4) : cells)),
    { 3: [rich] },
  );
  return packed({
    strings: [
      '<si><r><rPr><sz val="11"/><rFont val="宋体"/></rPr><t xml:space="preserve">整改 </t></r><r><rPr><b/><color rgb="FFFF0000"/><sz val="14"/></rPr><t>已完成</t></r><rPh sb="0" eb="2"><t>zhenggai</t></rPh><phoneticPr fontId="0"/></si>',
    ],
    after:
      '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">\'7月\'!$A$2:$E$12</definedName></definedNames>',
    sheets: [
      {
        name: "8月",
        rows: august,
        after:
          '<conditionalFormatting sqref="D3:D12"><cfRule type="top10" dxfId="0" priority="2" bottom="1" rank="1"/></conditionalFormatting><conditionalFormatting sqref="C3:C12 G1:G9"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>' +
          '<dataValidations count="2"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="B3:B12" promptTitle="单位" prompt="请选"><formula1>"甲镇,乙镇"</formula1></dataValidation><dataValidation type="decimal" operator="between" sqref="C3:C12 G1"><formula1>0</formula1><formula2>100</formula2></dataValidation></dataValidations>' +
          '<hyperlinks><hyperlink ref="B3" r:id="rId2" tooltip="官网"/><hyperlink ref="B4" location="\'7月\'!A1" display="乙镇"/></hyperlinks>' +
          '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
        related: [
          ["table", "../tables/table1.xml"],
          ["hyperlink", "http://example.invalid/?a=1&amp;b=2", true],
        ],
      },
      {
        name: "7月",
        rows: ranking("7月", 1),
        rowAttributes: { 4: ' hidden="1"', 7: ' hidden="1"' },
        before: '<sheetPr filterMode="1"/>',
        after:
          '<autoFilter ref="A2:E12"><filterColumn colId="1"><filters><filter val="甲镇"/><filter val="丙乡"/></filters></filterColumn></autoFilter>',
      },
      { name: "事项登记", rows: EVENT_ROWS },
      SETTINGS,
    ],
    parts: { "xl/tables/table1.xml": { text: table, type: `${TYPES}.table+xml` } },
  });
}

/** Protected, hidden and very hidden sheets; a directory of units that is locked but for some cells. */
function protection(): Uint8Array {
  const units: readonly (readonly Value[])[] = [
    ["单位", "类别", "别名", "主要负责人", "评优人数基数", "备注"],
    ...TOWNSHIPS.map((name, row): readonly Value[] => [name, "乡镇", null, `负责人${row}`, 40 + row]),
  ];
  return packed({
    before:
      '<bookViews><workbookView activeTab="1" firstSheet="1" windowWidth="28800" windowHeight="12300"/></bookViews>',
    sheets: [
      {
        name: "8月",
        rows: ranking("8月", 3),
        after:
          '<sheetProtection password="CC1A" sheet="1" objects="1" scenarios="1" formatCells="0"/><protectedRanges><protectedRange name="填报" sqref="C3:C12"/></protectedRanges>',
      },
      {
        name: "7月",
        rows: ranking("7月", 2),
        before: '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>',
      },
      { name: "6月", state: "hidden", rows: ranking("6月", 1) },
      {
        name: "WpsReserved_CellImgList",
        state: "veryHidden",
        rows: [[raw('<c r="A1" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>')]],
      },
      { name: "单位名录", rows: units, after: '<sheetProtection sheet="1" selectLockedCells="1"/>' },
      SETTINGS,
    ],
  });
}

/** How a sheet is seen and printed: views, panes, outline, breaks, headers, views people saved, odd looks of rows. */
function printing(): Uint8Array {
  const guid = "{5F3B1C7A-0000-4000-8000-0123456789AB}";
  return packed({
    before: '<workbookPr codeName="ThisWorkbook"/>',
    after: `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'8月'!$A$1:$E$12</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'8月'!$1:$2</definedName></definedNames><calcPr calcId="125725"/><customWorkbookViews><customWorkbookView name="打印视图" guid="${guid}" windowWidth="1000" windowHeight="800" activeSheetId="3"/></customWorkbookViews>`,
    sheets: [
      {
        name: "8月",
        rows: withCells(dressed(ranking("8月", 4)), { 14: [], 5: [null, null, styled("斜", 7, 5, 8)] }),
        rowAttributes: {
          1: ' ht="42.75" customHeight="1"',
          5: ' s="6" customFormat="1" outlineLevel="1"',
          6: ' outlineLevel="1" hidden="1"',
          7: ' collapsed="1"',
        },
        before:
          '<sheetPr codeName="Sheet8"><tabColor rgb="FFFFC000"/><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:H12"/><sheetViews><sheetView showGridLines="0" zoomScale="85" view="pageBreakPreview" workbookViewId="0"><pane xSplit="2" ySplit="2" topLeftCell="C5" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="D6" sqref="D6:E7"/></sheetView></sheetViews>' +
          '<sheetFormatPr defaultRowHeight="14.25" outlineLevelRow="1" outlineLevelCol="1"/><cols><col min="2" max="2" width="16.125" style="6" customWidth="1"/><col min="3" max="4" width="9" outlineLevel="1" hidden="1"/><col min="5" max="5" width="30.5" customWidth="1" collapsed="1"/><col min="9" max="16384" width="8.75" style="3"/></cols>',
        after:
          `<customSheetViews><customSheetView guid="${guid}" hiddenColumns="1"><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></customSheetView></customSheetViews>` +
          '<mergeCells count="1"><mergeCell ref="A14:E16"/></mergeCells><printOptions horizontalCentered="1" headings="1"/><pageMargins left="0.2" right="0.2" top="1" bottom="1" header="0.5" footer="0.5"/><pageSetup paperSize="8" scale="70" orientation="landscape" blackAndWhite="1" r:id="rId1"/><headerFooter differentFirst="1"><oddHeader>&amp;C&amp;"方正小标宋简体,常规"&amp;20排名&amp;R&amp;D</oddHeader><oddFooter>第 &amp;P 页</oddFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="7" max="16383" man="1"/></rowBreaks><ignoredErrors><ignoredError sqref="C3:C12" numberStoredAsText="1"/></ignoredErrors>',
        related: [["printerSettings", "../printerSettings/printerSettings1.bin"]],
      },
      SETTINGS,
    ],
    parts: { "xl/printerSettings/printerSettings1.bin": { text: "\u0001\u0002printer" } },
  });
}

/** As WPS writes: a namespace and an extension of its own, a custom part with its marker, cells without addresses. */
function wps(): Uint8Array {
  return packed({
    namespaces: ' xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"',
    before: '<fileVersion appName="xl" lastEdited="3" lowestEdited="5" rupBuild="9302"/><workbookPr/>',
    sheets: [
      {
        name: "8月",
        rows: ranking("8月", 5),
        withoutAddresses: true,
        after:
          '<pageMargins left="0.75" right="0.75" top="1" bottom="1" header="0.51" footer="0.51"/><headerFooter/><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:ignoredErrors/></ext></extLst>',
      },
      { name: "空表", rows: [] },
      { name: "文字", rows: [["说明：本月排名见上表"], [], ["综合协调小组办公室"]] },
      SETTINGS,
    ],
    related: [["customXml", "../customXml/item1.xml"]],
    parts: {
      "customXml/item1.xml": {
        text: '<s:customData xmlns="http://www.wps.cn/officeDocument/2013/wpsCustomData" xmlns:s="http://www.wps.cn/officeDocument/2013/wpsCustomData"><extobjs/></s:customData>',
      },
    },
  });
}

/** Two rankings beside each other, one below, prose between them, and merged units in front. */
function crowded(): Uint8Array {
  const left = ranking("8月", 6).map((cells) => [0, 1, 2, 3, 4].map((index) => cells[index] ?? null));
  const right = ranking("8月", 7).map((cells, index): readonly Value[] =>
    index === 0 ? ["示例区2019年8月城乡环境整治排名"] : cells.slice(0, 4),
  );
  const both = left.map((cells, index) => [...cells, null, ...(right[index] ?? [])]);
  const below = ranking("8月", 8).map((cells, index): readonly Value[] =>
    index === 0 ? ["示例区2019年8月产业扶贫进度排名"] : cells,
  );
  return packed({
    sheets: [
      {
        name: "8月",
        rows: [...both, [], ["注：排名靠后的单位要说明原因。"], [], ...below],
        after: '<mergeCells count="2"><mergeCell ref="A1:E1"/><mergeCell ref="G1:J1"/></mergeCells>',
      },
      { name: "事项登记", rows: EVENT_ROWS },
      SETTINGS,
    ],
  });
}

/** By name, made when asked for. */
export const FEATURED: Readonly<Record<string, () => Uint8Array>> = {
  批注和图: comments,
  各种公式: formulas,
  表格和筛选: tables,
  保护和隐藏: protection,
  打印和视图: printing,
  WPS写法: wps,
  多表并列: crowded,
};
