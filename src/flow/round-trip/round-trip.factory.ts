/** A model made by hand with every kind of thing that other tools draw: what runs, what only explains, and the marks of another tool. */
export const everyKind = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:other="urn:other:tool" xmlns:mingtang="urn:mingtang:process:1" id="definitions" targetNamespace="urn:example" exporter="other" exporterVersion="7.1">
  <bpmn:message id="m1" name="通知" />
  <bpmn:category id="Category_1"><bpmn:categoryValue id="CategoryValue_1" value="市级" /></bpmn:category>
  <bpmn:dataStore id="store" name="证照库" capacity="40" />
  <bpmn:collaboration id="c1">
    <bpmn:documentation>两方往来 &amp; 说明</bpmn:documentation>
    <bpmn:participant id="pool" name="市" processRef="p1"><bpmn:participantMultiplicity maximum="2" /></bpmn:participant>
    <bpmn:participant id="bank" name="申请人的银行" />
    <bpmn:messageFlow id="mf1" name="缴费" sourceRef="bank" targetRef="t1" messageRef="m1" />
  </bpmn:collaboration>
  <bpmn:process id="p1" name="示例" isExecutable="true">
    <bpmn:extensionElements><other:colour fill="#fff"><other:deep a="1">text</other:deep></other:colour></bpmn:extensionElements>
    <bpmn:laneSet id="lanes">
      <bpmn:lane id="lane1" name="窗口"><bpmn:flowNodeRef>s</bpmn:flowNodeRef><bpmn:flowNodeRef>t1</bpmn:flowNodeRef><bpmn:childLaneSet id="inner"><bpmn:lane id="lane2" name="一号" /></bpmn:childLaneSet></bpmn:lane>
    </bpmn:laneSet>
    <bpmn:startEvent id="s" name="开始" other:mark="x"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:userTask id="t1" name="受理">
      <bpmn:documentation textFormat="text/plain">当场
两行</bpmn:documentation>
      <bpmn:extensionElements><mingtang:task act="accept" role="窗口" limit="当场" days="0" /><other:colour fill="#eee" /></bpmn:extensionElements>
      <bpmn:incoming>f1</bpmn:incoming>
      <bpmn:outgoing>f2</bpmn:outgoing>
      <bpmn:property id="prop" name="__targetRef_placeholder" />
      <bpmn:dataInputAssociation id="dia"><bpmn:sourceRef>ref</bpmn:sourceRef><bpmn:targetRef>prop</bpmn:targetRef></bpmn:dataInputAssociation>
    </bpmn:userTask>
    <bpmn:subProcess id="sub" name="评审"><bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing><bpmn:userTask id="inside" name="专家评审" /></bpmn:subProcess>
    <bpmn:boundaryEvent id="b1" name="超时" attachedToRef="sub"><bpmn:timerEventDefinition id="td"><bpmn:timeDuration xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="bpmn:tFormalExpression">P3D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
    <bpmn:endEvent id="e"><bpmn:incoming>f3</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="t1" />
    <bpmn:sequenceFlow id="f2" sourceRef="t1" targetRef="sub" />
    <bpmn:sequenceFlow id="f3" sourceRef="sub" targetRef="e" />
    <bpmn:dataObject id="order" isCollection="true" />
    <bpmn:dataObjectReference id="ref" name="申请表" dataObjectRef="order"><bpmn:dataState id="state" name="已填" /></bpmn:dataObjectReference>
    <bpmn:dataStoreReference id="storeRef" name="证照" dataStoreRef="store" />
    <bpmn:textAnnotation id="note"><bpmn:text>须在三日内答复</bpmn:text></bpmn:textAnnotation>
    <bpmn:association id="a1" sourceRef="t1" targetRef="note" />
    <bpmn:association id="a2" associationDirection="One" sourceRef="sub" targetRef="note" />
    <bpmn:group id="g1" categoryValueRef="CategoryValue_1" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram" name="图" resolution="96.5">
    <bpmndi:BPMNPlane id="plane" bpmnElement="c1">
      <bpmndi:BPMNShape id="pool_di" bpmnElement="pool" isHorizontal="true"><dc:Bounds x="100" y="60" width="600.5" height="250" /><bpmndi:BPMNLabel labelStyle="style" /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="t1_di" bpmnElement="t1" other:stroke="#c00"><dc:Bounds x="250" y="80" width="100" height="80" /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="note_di" bpmnElement="note"><dc:Bounds x="250" y="-60" width="100" height="30" /></bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="f1_di" bpmnElement="f1"><di:waypoint x="188" y="120" /><di:waypoint x="250" y="120" /></bpmndi:BPMNEdge>
      <bpmndi:BPMNEdge id="a1_di" bpmnElement="a1"><di:waypoint x="300" y="80" /><di:waypoint x="300" y="-30" /></bpmndi:BPMNEdge>
    </bpmndi:BPMNPlane>
    <bpmndi:BPMNLabelStyle id="style"><dc:Font name="宋体" size="11" isBold="false" /></bpmndi:BPMNLabelStyle>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
