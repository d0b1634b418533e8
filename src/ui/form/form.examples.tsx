import { Button, ButtonRow } from '../button/button.tsx';
import { Checkbox, Checkboxes } from '../checkboxes/checkboxes.tsx';
import { DateInput } from '../date-input/date-input.tsx';
import type { Example } from '../example.ts';
import { FileInput } from '../file-input/file-input.tsx';
import { HiddenInput } from '../hidden-input/hidden-input.tsx';
import { Radios } from '../radios/radios.tsx';
import { Select } from '../select/select.tsx';
import { TextInput } from '../text-input/text-input.tsx';
import { Textarea } from '../textarea/textarea.tsx';
import { Form } from './form.tsx';

export const examples: Example[] = [
  {
    name: 'form',
    node: (
      <Form action="/apply" csrf="token" requestKey="key" hidden={{ step: '3' }} label="您的店铺" multipart>
        <HiddenInput name="item" value="330800" />
        <TextInput name="shop" label="店铺名称" value="信安小面馆" autocomplete="organization" required source="来自您的营业执照，今天 9:38 调取" />
        <TextInput name="area" label="使用面积" hint="量餐厅和后厨，不算仓库" inputmode="decimal" unit="平方米" width="short" value="36" />
        <DateInput name="opens" label="打算哪天开业" value="2026-04-01" min="2026-03-12" required={false} />
        <Select name="kind" label="经营类别" value="noodle" options={[{ value: 'noodle', label: '小餐饮店' }, { value: 'shop', label: '小食杂店' }]} />
        <Textarea name="note" label="还要说明的" rows={3} required={false} />
        <FileInput name="plan" label="经营场所平面布局图" hint="手绘拍照即可，标明灶台、水池、餐位" present={{ label: '布局图.jpg，1.2 MB，已上传', href: '/files/1' }} accept="image/*,.pdf" />
        <Checkboxes name="foods" label="卖什么" values={['hot']} options={[{ value: 'hot', label: '热食类', hint: '现炒、现煮' }, { value: 'cold', label: '冷食类' }]} />
        <Checkbox name="promise" label="以上内容真实，我愿承担责任" />
        <ButtonRow><Button>保存并继续</Button><Button kind="quiet" name="later" value="yes">先存着，以后再填</Button></ButtonRow>
      </Form>
    ),
  },
  {
    name: 'form with errors',
    node: (
      <Form action="/apply" label="有错的店铺">
        <TextInput name="area-2" label="使用面积" hint="量餐厅和后厨，不算仓库" inputmode="decimal" unit="平方米" width="short" value="三十六" error="使用面积要填数字，如 36" />
        <Radios name="apart-2" label="店铺与住处隔开了吗" error="请选择店铺与住处是否隔开"
          options={[{ value: 'yes', label: '隔开了，各走各的门' }, { value: 'no', label: '没有隔开' }, { value: 'none', label: '店里不住人' }]} />
        <Checkbox name="promise-2" label="以上内容真实，我愿承担责任" error="请先确认内容真实" />
        <Button kind="outline">保存并继续</Button>
      </Form>
    ),
  },
  {
    name: 'form in one line',
    node: (
      <Form action="/list" method="get" label="筛选" inline>
        <TextInput name="who" label="申请人" /><Select name="stage" label="环节" empty="全部" options={[{ value: 'a', label: '受理' }]} />
        <Radios name="sort" label="排序" row value="a" options={[{ value: 'a', label: '紧急' }, { value: 'b', label: '时间' }]} />
        <Button kind="outline">筛选</Button>
      </Form>
    ),
  },
];
